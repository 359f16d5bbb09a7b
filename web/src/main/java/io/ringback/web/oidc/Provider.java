package io.ringback.web.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.ringback.configuration.ProviderSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The organisation's identity provider, as it describes itself (OpenID Connect Discovery).
 *
 * <p>The description is read anew before a browser is sent there: that shows whether the provider
 * is there at all.
 */
@ApplicationScoped
public class Provider {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final String DESCRIPTION = "/.well-known/openid-configuration";

  @Inject ProviderSettings settings;

  private @Nullable ProviderHttp http;
  private volatile @Nullable KnownProvider known;

  @PostConstruct
  void prepare() {
    http = new ProviderHttp(settings.patience());
  }

  @PreDestroy
  void hangUp() {
    if (http != null) http.close();
  }

  /**
   * As it was described a little while ago at most.
   *
   * @throws IOException it cannot be reached, or is not what the settings say
   */
  KnownProvider get() throws IOException {
    var present = known;
    return present != null && present.age().compareTo(FRESH) < 0 ? present : getAnew();
  }

  /**
   * As it describes itself now.
   *
   * @throws IOException it cannot be reached, or is not what the settings say
   */
  KnownProvider getAnew() throws IOException {
    var read = KnownProvider.of(describe(), http(), known);
    known = read;
    return read;
  }

  /** What a request made by Nimbus is answered. */
  HTTPResponse send(HTTPRequest request) throws IOException {
    return request.send(http());
  }

  private OIDCProviderMetadata describe() throws IOException {
    var issuer = settings.issuer();
    var text = http().get(URI.create(issuer.replaceFirst("/$", "") + DESCRIPTION));
    try {
      var described = OIDCProviderMetadata.parse(text);
      if (!described.getIssuer().getValue().equals(issuer))
        throw new IOException("the provider calls itself " + described.getIssuer());
      SafeAddresses.require(described.getAuthorizationEndpointURI());
      SafeAddresses.require(described.getTokenEndpointURI());
      return described;
    } catch (ParseException malformed) {
      throw new IOException(malformed);
    }
  }

  private ProviderHttp http() {
    if (http == null) throw new IllegalStateException("not prepared yet");
    return http;
  }
}
