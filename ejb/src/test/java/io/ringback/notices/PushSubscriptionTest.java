package io.ringback.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.notices.webpush.VapidKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which browsers take pushes, and whose they are. */
@Tag("NOTE-1")
class PushSubscriptionTest {
  private static final String KEY = VapidKeys.generate().publicKey();
  private static final String ENDPOINT = "https://push.example/1";

  private Newsroom room;
  private Actor.User anna;

  @BeforeEach
  void open() {
    room = new Newsroom();
    anna = room.member("anna");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void browserBelongsToWhoeverUsedItLast() {
    var ben = room.member("ben");

    room.subscribe(anna, ENDPOINT, KEY).subscribe(ben, ENDPOINT, KEY);

    assertThat(browsers(anna)).isZero();
    assertThat(browsers(ben)).isEqualTo(1);
  }

  @Test
  void nobodyEndsThePushesOfAnother() {
    var ben = room.member("ben");

    room.subscribe(anna, ENDPOINT, KEY).unsubscribe(ben, ENDPOINT);
    assertThat(browsers(anna)).isEqualTo(1);

    room.unsubscribe(anna, ENDPOINT).unsubscribe(anna, ENDPOINT);
    assertThat(browsers(anna)).isZero();
  }

  @Test
  void tenBrowsersAreEnoughForOnePerson() {
    for (int i = 0; i < 12; i++) room.subscribe(anna, "https://push.example/" + i, KEY);

    assertThat(browsers(anna)).isEqualTo(10);
    assertThat(
            room.number("SELECT count(*) AS n FROM push_subscription WHERE endpoint LIKE '%/11'"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example/1",
        "https://me@push.example/1",
        "https:///1",
        "file:///etc/passwd",
        "push.example",
        "https://push example/",
        ""
      })
  void addressThatIsNoPushServiceIsRefused(String endpoint) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> room.subscribe(anna, endpoint, KEY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64 at all"})
  void keyThatIsNoneIsRefused(String key) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> room.subscribe(anna, ENDPOINT, key));
  }

  private long browsers(Actor.User person) {
    return room.number(
        "SELECT count(*) AS n FROM push_subscription WHERE user_id = ?1", person.id());
  }
}
