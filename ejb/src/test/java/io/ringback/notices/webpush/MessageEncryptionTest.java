package io.ringback.notices.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5 and appendix A. */
@Tag("NOTE-1")
class MessageEncryptionTest {
  private static final String SENDER_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String RECEIVER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String RECEIVER_SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String MESSAGE = "When I grow up, I want to be a watermelon";
  private static final String BODY =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  @Test
  void bodyIsThatOfTheStandard() {
    var receiver = ReceiverKeys.of(RECEIVER_PUBLIC, RECEIVER_SECRET);

    var body = MessageEncryption.encrypt(utf8(MESSAGE), receiver, sender(), bytes(SALT));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body)).isEqualTo(BODY);
  }

  @Test
  void noTwoBodiesAreAlike() {
    var receiver = ReceiverKeys.of(RECEIVER_PUBLIC, RECEIVER_SECRET);

    var one = MessageEncryption.encrypt(utf8(MESSAGE), receiver);

    assertThat(one)
        .isNotEqualTo(MessageEncryption.encrypt(utf8(MESSAGE), receiver))
        .hasSameSizeAs(bytes(BODY));
  }

  @Test
  void messageThatNoPushServiceHasToTakeIsRefused() {
    var receiver = ReceiverKeys.of(RECEIVER_PUBLIC, RECEIVER_SECRET);

    assertThat(MessageEncryption.encrypt(new byte[3993], receiver)).hasSize(4096);
    assertThatThrownBy(() -> MessageEncryption.encrypt(new byte[3994], receiver))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pointBesideTheCurveIsNoKey() {
    var beside = bytes(RECEIVER_PUBLIC);
    beside[64] ^= 1;
    var text = Base64.getUrlEncoder().encodeToString(beside);

    assertThatThrownBy(() -> ReceiverKeys.of(text, RECEIVER_SECRET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyPair sender() {
    return new KeyPair(
        P256.publicKey(bytes(SENDER_PUBLIC)), P256.privateKey(bytes(SENDER_PRIVATE)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
