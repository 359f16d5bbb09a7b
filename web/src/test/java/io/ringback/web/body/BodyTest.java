package io.ringback.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.ringback.cases.Change;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private enum Colour {
    RED,
    GREEN
  }

  @Test
  void requiredFieldIsRead() {
    var body = body("{\"name\":\"Ann\"}");
    var name = body.required("name", ValueType.text(10));

    body.end();

    assertThat(name.get()).isEqualTo("Ann");
  }

  @Test
  void leftOutAndNullAreToldApart() {
    var body = body("{\"name\":null}");

    assertThat(body.change("name", ValueType.text(10))).isEqualTo(Change.to(null));
    assertThat(body.change("note", ValueType.text(10))).isEqualTo(Change.unchanged());
  }

  @Test
  void oneAnswerNamesEveryRefusedField() {
    var refused =
        refusal(
            "{\"name\":7,\"note\":null,\"colour\":\"BLUE\",\"extra\":1,\"id\":\"x\"}",
            body -> {
              body.required("list", ValueType.text(10));
              body.required("name", ValueType.text(10));
              body.notNull("note", ValueType.text(10));
              body.optional("colour", ValueType.oneOf(Colour.class));
              body.readOnly(List.of("id", "state"));
            });

    assertThat(refused)
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            tuple("list", "required"),
            tuple("name", "not-text"),
            tuple("note", "not-null"),
            tuple("colour", "not-one-of"),
            tuple("id", "read-only"),
            tuple("extra", "unknown-field"));
  }

  @Test
  void requiredNullIsRefusedOnce() {
    assertThat(refusal("{\"a\":null}", body -> body.required("a", ValueType.BOOLEAN)))
        .containsExactly(Violation.of("a", "not-null"));
  }

  @Test
  void elementsAreNamedByTheirPlace() {
    var refused =
        refusal("{\"all\":[{\"code\":\"A\"},{\"code\":1,\"more\":2},3]}", BodyTest::codes);

    assertThat(refused)
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("all[1].code", "all[1].more", "all[2]");
  }

  @Test
  void elementsAreMadeWhenAllIsGood() {
    var body = body("{\"all\":[{\"code\":\"A\"},{\"code\":\"B\"}]}");
    var codes = codes(body);

    body.end();

    assertThat(codes.get()).extracting(Supplier::get).containsExactly("A", "B");
  }

  @Test
  void fieldsOfANestedObjectAreNamedByTheirPath() {
    var refused =
        refusal(
            "{\"changes\":{\"dueAt\":\"soon\",\"id\":1}}",
            body -> {
              var changes = body.nested("changes");
              changes.change("dueAt", ValueType.INSTANT);
              changes.refuseUnknown();
            });

    assertThat(refused)
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("changes.dueAt", "changes.id");
  }

  @Test
  void unknownFieldsCanBeKept() {
    var body = body("{\"event\":\"missed\",\"tenant\":\"x\"}");
    body.required("event", ValueType.text(20));

    assertThat(body.endKeepingUnknown()).isEqualTo(json("{\"tenant\":\"x\"}"));
  }

  private static Field<List<Supplier<String>>> codes(Body body) {
    return body.elements(
        "all",
        element -> {
          var code = element.required("code", ValueType.text(5));
          return code::get;
        });
  }

  @Nested
  class Values {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-02-28T12:00:00Z",
          "2024-02-29T12:00:00.123Z",
          "2026-01-01T00:00:00.123456Z"
        })
    void existingInstantsAreRead(String text) {
      assertThat(value(text, ValueType.INSTANT)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-02-30T12:00:00Z",
          "2026-02-29T12:00:00Z",
          "2026-13-01T12:00:00Z",
          "2026-01-01T24:00:00Z",
          "2026-01-01T12:00:60Z",
          "2026-01-01T12:00:00",
          "2026-01-01T12:00:00+02:00",
          "2026-01-01T12:00:00.1Z",
          "2026-01-01T12:00:00.123456789Z",
          "2026-01-01",
          "0000-01-01T00:00:00Z",
          "soon",
          ""
        })
    void instantsThatDoNotExistAreRefused(String text) {
      assertThat(refusalOf(text, ValueType.INSTANT)).isIn("not-instant", "out-of-range");
    }

    @ParameterizedTest
    @CsvSource({
      "PT1S,1",
      "PT5M,300",
      "PT24H,86400",
      "P1D,86400",
      "P7D,604800",
      "P1DT1H,90000",
      "PT0090S,90"
    })
    void periodsAreReadInWholeSeconds(String text, long seconds) {
      assertThat(value(text, ValueType.period(Duration.ofSeconds(1))))
          .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "PT0S",
          "P",
          "PT",
          "PT-5M",
          "-PT5M",
          "PT1.5S",
          "P1M",
          "5 min",
          "P1DT",
          "P999999D",
          "",
          "pt5m"
        })
    void otherPeriodsAreRefused(String text) {
      assertThat(refusalOf(text, ValueType.period(Duration.ofSeconds(1))))
          .isIn("not-duration", "out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000", "bell\u0007", "half \ud83d"})
    void textThatCannotBeKeptIsRefused(String text) {
      assertThat(refusalOf(text, ValueType.text(100))).isEqualTo("control-character");
    }

    @Test
    void lengthCountsCharactersAsPeopleDo() {
      assertThat(value("\ud83d\ude00\ud83d\ude00", ValueType.text(2))).hasSize(4);
      assertThat(refusalOf("abc", ValueType.text(2))).isEqualTo("too-long");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "3.0,3", "3e0,3"})
    void wholeNumbersAreRead(String number, int value) {
      var body = body("{\"a\":" + number + "}");
      var field = body.required("a", ValueType.wholeNumber(1, 5));

      body.end();

      assertThat(field.get()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
      "0,out-of-range",
      "6,out-of-range",
      "1e400,out-of-range",
      "2.5,not-whole-number",
      "true,not-whole-number"
    })
    void otherNumbersAreRefused(String number, String code) {
      assertThat(
              refusal(
                  "{\"a\":" + number + "}",
                  body -> body.required("a", ValueType.wholeNumber(1, 5))))
          .extracting(Violation::code)
          .containsExactly(code);
    }

    /** Java and PostgreSQL would not mean the same by them. */
    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "UTC+2", "Z", "EET", "SystemV/EST5", "Mars/Olympus", ""})
    void zoneWithoutANameIsRefused(String zone) {
      assertThat(refusalOf(zone, ValueType.TIME_ZONE)).isEqualTo("not-time-zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Helsinki", "America/Argentina/Ushuaia", "UTC"})
    void zoneIsReadByItsName(String zone) {
      assertThat(value(zone, ValueType.TIME_ZONE)).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void textIsNotConvertedToANumberOrTruth() {
      assertThat(refusalOf("1", ValueType.wholeNumber(1, 5))).isEqualTo("not-whole-number");
      assertThat(refusalOf("true", ValueType.BOOLEAN)).isEqualTo("not-boolean");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1e50",
          "1e-1000",
          "{\"\\u0000\":1}",
          "[\"\\u0000\"]",
          "[[[[[[[[[[[[1]]]]]]]]]]]]"
        })
    void freeJsonThatCannotBeKeptIsRefused(String fields) {
      assertThat(
              refusal(
                  "{\"a\":{\"x\":" + fields + "}}", body -> body.optional("a", ValueType.OBJECT)))
          .hasSize(1);
    }

    @Test
    void setsAreReadWithoutRepetitions() {
      var body = body("{\"a\":[\"RED\",\"RED\"]}");
      var colours = body.required("a", ValueType.setOf(ValueType.oneOf(Colour.class), 5));

      body.end();

      assertThat(colours.get()).isEqualTo(Set.of(Colour.RED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "x", "00000000-0000-0000-0000-00000000000"})
    void uuidsHaveOneForm(String text) {
      assertThat(refusalOf(text, ValueType.UUID_TEXT)).isEqualTo("not-uuid");
    }
  }

  private static <T> T value(String text, ValueType<T> type) {
    var body = new Body(Json.createObjectBuilder().add("a", text).build());
    var field = body.required("a", type);
    body.end();
    return field.get();
  }

  private static String refusalOf(String text, ValueType<?> type) {
    var body = new Body(Json.createObjectBuilder().add("a", text).build());
    body.required("a", type);
    return catchThrowableOfType(InvalidFieldException.class, body::end).violations().get(0).code();
  }

  private static List<Violation> refusal(String text, Consumer<Body> read) {
    var body = body(text);
    read.accept(body);
    assertThatThrownBy(body::end).isInstanceOf(InvalidFieldException.class);
    return catchThrowableOfType(InvalidFieldException.class, body::end).violations().stream()
        .distinct()
        .toList();
  }

  private static Body body(String text) {
    return new Body(json(text));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
