package io.ringback.notices.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of RFC 8292, section 2.4. */
@Tag("NOTE-1")
class VapidKeysTest {
  private static final String HEADER = "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9";
  private static final String CLAIMS =
      "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0";
  private static final String SIGNATURE =
      "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";
  private static final String PUBLIC =
      "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";
  private static final URI ENDPOINT =
      URI.create("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV");
  private static final Optional<String> CONTACT = Optional.of("mailto:push@example.com");
  private static final Instant EXPIRY = Instant.ofEpochSecond(1453523768);

  @Test
  void tokenSaysWhatTheStandardsExampleSays() {
    var token = token(VapidKeys.generate());

    assertThat(token).startsWith(HEADER + "." + CLAIMS + ".");
  }

  @Test
  void standardsSignatureIsGoodForTheStandardsKey() throws GeneralSecurityException {
    assertThat(isGood(HEADER + "." + CLAIMS + "." + SIGNATURE, PUBLIC)).isTrue();
  }

  @Test
  void ownSignatureIsGoodForTheKeyThatIsSentAlong() throws GeneralSecurityException {
    var keys = VapidKeys.generate();

    assertThat(isGood(token(keys), keys.publicKey())).isTrue();
    assertThat(isGood(token(keys), PUBLIC)).isFalse();
  }

  @Test
  void keysSurviveBeingWrittenDown() throws GeneralSecurityException {
    var keys = VapidKeys.generate();

    var read = VapidKeys.of(keys.publicKey(), keys.privateText());

    assertThat(isGood(token(read), keys.publicKey())).isTrue();
  }

  @Test
  void portBelongsToTheAudienceOnlyWhenItIsNamed() {
    var claims =
        VapidKeys.claims(URI.create("https://Push.example.net:8443/p/1"), Optional.empty(), EXPIRY);

    assertThat(claims).isEqualTo("{\"aud\":\"https://push.example.net:8443\",\"exp\":1453523768}");
  }

  private static String token(VapidKeys keys) {
    var now = EXPIRY.minus(Duration.ofHours(12));
    var authorization = keys.authorization(ENDPOINT, CONTACT, now);
    assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + keys.publicKey());
    return authorization.substring("vapid t=".length(), authorization.indexOf(','));
  }

  private static boolean isGood(String token, String key) throws GeneralSecurityException {
    int end = token.lastIndexOf('.');
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(key)));
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
  }
}
