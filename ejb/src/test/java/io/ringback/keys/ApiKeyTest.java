package io.ringback.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final ApiKey key =
      new ApiKey("pbx", "PBX", "first", Set.of(Scope.EVENTS_WRITE, Scope.CASES_READ));

  @Test
  void onlyItsSecretOpensIt() {
    assertThat(key.accepts("first", NOW)).isTrue();
    assertThat(key.accepts("First", NOW)).isFalse();
    assertThat(key.accepts("", NOW)).isFalse();
  }

  @Test
  void afterRotationBothSecretsOpenItUntilTheOverlapEnds() {
    key.rotate("second", NOW, Duration.ofHours(1));

    assertThat(key.accepts("second", NOW)).isTrue();
    assertThat(key.accepts("first", NOW.plusSeconds(3599))).isTrue();
    assertThat(key.accepts("first", NOW.plusSeconds(3600))).isFalse();
  }

  @Test
  void expiredKeyOpensNothing() {
    key.expireAt(NOW);

    assertThat(key.accepts("first", NOW.minusNanos(1000))).isTrue();
    assertThat(key.accepts("first", NOW)).isFalse();
  }

  @Test
  void revokedKeyOpensNothingWithEitherSecret() {
    key.rotate("second", NOW, Duration.ofHours(1));
    key.revoke(NOW);

    assertThat(key.accepts("first", NOW)).isFalse();
    assertThat(key.accepts("second", NOW)).isFalse();
  }

  @Test
  void limitedKeySeesItsListsOnly() {
    key.limitTo(Set.of(7L));

    var actor = key.toGrant().actor();

    assertThat(actor.sees(7)).isTrue();
    assertThat(actor.sees(8)).isFalse();
    assertThat(actor.scopes()).containsExactlyInAnyOrder(Scope.EVENTS_WRITE, Scope.CASES_READ);
  }

  @Test
  void tokenIsReadInItsOneFormOnly() {
    assertThat(KeyToken.parse("rb_demo_demo")).contains(new KeyToken("demo", "demo"));
    assertThat(KeyToken.parse("rb_demo_")).isEmpty();
    assertThat(KeyToken.parse("demo_demo")).isEmpty();
    assertThat(KeyToken.parse("rb_DEMO_demo")).isEmpty();
  }

  @Test
  void issuedTokenCanBeReadBackAndIsNotPrinted() {
    var token = KeyToken.issue(KeyToken.newKeyId());

    assertThat(KeyToken.parse(token.text())).contains(token);
    assertThat(token.toString()).doesNotContain(token.secret());
  }
}
