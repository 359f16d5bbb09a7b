package io.ringback.web.idempotency;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.idempotency.RequestKey;
import io.ringback.web.body.Body;
import io.ringback.web.faces.Viewer;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The key of the request at hand, and the hash of what it asks for. */
@RequestScoped
public class RequestKeys {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final int MOST_READ_OF_A_PART = 1 << 20;

  @Inject HttpServletRequest request;
  @Inject ApiCaller caller;
  @Inject Viewer viewer;

  Optional<RequestKey> find(Object[] parameters) {
    var key = request.getHeader(HEADER);
    if (key == null) return Optional.empty();
    if (!FORM.matcher(key).matches())
      throw new InvalidFieldException(Violation.of(HEADER, "not-a-key"));
    return Optional.of(new RequestKey(owner(), key, hash(parameters)));
  }

  private RequestKey.Owner owner() {
    return caller.isSystem()
        ? RequestKey.Owner.of(caller.actor())
        : RequestKey.Owner.of(viewer.actor());
  }

  private String hash(Object[] parameters) {
    var asked =
        Arrays.stream(parameters)
            .map(RequestKeys::text)
            .collect(Collectors.joining("\n", target(), ""));
    return digest(asked.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String target() {
    return request.getMethod()
        + " "
        + request.getRequestURI()
        + "?"
        + request.getQueryString()
        + "\n"
        + length();
  }

  private String length() {
    var type = request.getContentType();
    boolean hasParts = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA);
    return hasParts ? request.getContentLengthLong() + "\n" : "";
  }

  private static String text(Object parameter) {
    if (parameter instanceof List<?> parts)
      return parts.stream().map(RequestKeys::part).collect(Collectors.joining("\n"));
    return parameter instanceof Body body ? body.text() : String.valueOf(parameter);
  }

  private static String part(Object part) {
    return part instanceof EntityPart sent
        ? sent.getName() + " " + sent.getFileName().orElse("") + " " + digest(beginning(sent))
        : String.valueOf(part);
  }

  /**
   * All of a text, and of most files. One of half a gigabyte is not read a second time for it: it
   * is known by its name, its first megabyte and the length of the request.
   */
  private static byte[] beginning(EntityPart part) {
    try (var content = part.getContent()) {
      return content.readNBytes(MOST_READ_OF_A_PART);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
