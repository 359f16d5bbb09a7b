package io.ringback.web.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A provider's description and its keys.
 *
 * @param keys read when one is needed that was not seen yet, so that the provider may change them
 * @param readAt by {@link System#nanoTime()}
 */
record KnownProvider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, long readAt) {
  private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
  private static final Duration LONGEST_WAIT_FOR_ANOTHER_READER = Duration.ofSeconds(10);

  /** With the keys of before, while they are at the same place. */
  static KnownProvider of(
      OIDCProviderMetadata metadata, ResourceRetriever http, @Nullable KnownProvider before)
      throws IOException {
    var place = SafeAddresses.require(metadata.getJWKSetURI());
    var keys =
        before != null && place.equals(before.metadata.getJWKSetURI())
            ? before.keys
            : JWKSourceBuilder.<SecurityContext>create(place.toURL(), http)
                .cache(KEYS_KEPT.toMillis(), LONGEST_WAIT_FOR_ANOTHER_READER.toMillis())
                .refreshAheadCache(false)
                .build();
    return new KnownProvider(metadata, keys, System.nanoTime());
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - readAt);
  }
}
