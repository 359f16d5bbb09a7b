package io.ringback.web.console;

import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a form did, said once by the page after it. It travels in a cookie of a minute, so that any
 * member of the cluster may answer.
 */
@Named
@RequestScoped
public class DoneMessage {
  private static final String COOKIE = "ringback_done";
  private static final int SECONDS = 60;

  /** Between a text's key and its values; URL encoding leaves none in them. */
  private static final String BETWEEN = "!";

  @Inject ExternalContext external;
  @Inject PageLanguage language;
  @Inject Wording wording;

  private boolean isRead;
  private @Nullable String text;

  void say(String key, Map<String, ?> values) {
    var parts =
        Stream.concat(
            Stream.of(key), values.entrySet().stream().flatMap(DoneMessage::nameAndValue));
    keep(
        String.join(
            BETWEEN, parts.map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).toList()),
        SECONDS);
  }

  private static Stream<String> nameAndValue(Map.Entry<String, ?> entry) {
    return Stream.of(entry.getKey(), String.valueOf(entry.getValue()));
  }

  /** The words, null when there is nothing to say. The next page does not find them any more. */
  public @Nullable String getText() {
    if (!isRead) {
      isRead = true;
      text = find().map(this::take).orElse(null);
    }
    return text;
  }

  private Optional<String> find() {
    return Optional.ofNullable(external.getRequestCookieMap().get(COOKIE))
        .map(cookie -> ((Cookie) cookie).getValue());
  }

  private @Nullable String take(String value) {
    keep("", 0);
    var parts =
        Arrays.stream(value.split(BETWEEN, -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    var key = parts.get(0);
    return language.getTexts().containsKey(key)
        ? wording.say(key, parts.subList(1, parts.size()).toArray())
        : null;
  }

  private void keep(String value, int seconds) {
    external.addResponseCookie(
        COOKIE,
        value,
        Map.of(
            "httpOnly",
            true,
            "path",
            external.getRequestContextPath() + "/console/",
            "maxAge",
            seconds,
            "SameSite",
            "Lax"));
  }
}
