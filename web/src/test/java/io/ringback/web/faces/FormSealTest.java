package io.ringback.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormSealTest {
  private static final String SECRET = "a secret of our own";

  @Test
  void everyMemberMakesTheSameKeysOfASecret() {
    assertThat(FormSeal.key(SECRET, "sealing")).isEqualTo(FormSeal.key(SECRET, "sealing"));
    assertThat(FormSeal.key(SECRET, "sealing")).isNotEqualTo(FormSeal.key(SECRET, "signing"));
    assertThat(FormSeal.key(SECRET, "sealing")).hasSize(32);
  }

  @Test
  void shortSecretIsRefusedInWords() {
    assertThatThrownBy(() -> FormSeal.key("short", "sealing"))
        .hasMessage("ringback.forms.secret has fewer than 16 characters");
  }
}
