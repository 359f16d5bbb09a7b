package io.ringback.telephony.recordings;

import io.ringback.cases.Audio;
import io.ringback.cases.ByteRange;
import io.ringback.cases.RecordingSource;
import io.ringback.configuration.RecordingPlaces;
import io.ringback.outbound.GuardedClient;
import io.ringback.outbound.HostNames;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recordings at HTTP addresses that the PBX told. Nothing of them is kept here: each listener is
 * passed what the PBX answers, in the parts that their player asks for.
 */
@ApplicationScoped
public class PbxRecordings implements RecordingSource {
  private static final Logger LOG = System.getLogger(PbxRecordings.class.getName());

  @Inject RecordingPlaces places;

  @SuppressWarnings("NullAway.Init") // by connect
  private GuardedClient http;

  @PostConstruct
  void connect() {
    http = new GuardedClient(new HostNames(places.hosts()), places.networks(), places.silence());
  }

  @PreDestroy
  void disconnect() throws IOException {
    http.close();
  }

  @Override
  public Optional<Audio> find(String url, @Nullable String range) {
    var address = httpAddress(url);
    if (address.isEmpty()) return Optional.empty();
    try {
      return Optional.of(fetch(address.get(), range));
    } catch (IOException failure) {
      // only the host: the rest may hold a number or a secret
      LOG.log(
          Level.WARNING,
          "a recording cannot be had from {0}: {1}",
          address.get().getHost(),
          failure.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<URI> httpAddress(String url) {
    try {
      var address = new URI(url);
      var scheme = String.valueOf(address.getScheme());
      boolean http = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return http && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private Audio fetch(URI address, @Nullable String range) throws IOException {
    var headers = new HashMap<>(Map.of("Accept", "audio/*", "Accept-Encoding", "identity"));
    if (range != null && ByteRange.isAsked(range)) headers.put("Range", range);
    var answer = http.get(address, headers);
    try {
      return new PbxAnswer(answer, address, places.largest()).audio(range);
    } catch (IOException | RuntimeException refused) {
      answer.close();
      throw refused;
    }
  }
}
