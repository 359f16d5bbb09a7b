package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithRingback
@Tag("DIR-1")
class ContactsIT {
  private final Ringback ringback;
  private final String id;
  private final String number = unusedNumber();

  ContactsIT(Ringback ringback) {
    this.ringback = ringback;
    this.id = ringback.unique("crm");
  }

  @Test
  void contactIsKeptWithItsNumbersInOneForm() {
    var created =
        put(id, Map.of("name", "Ann", "company", "Ahonen Oy", "numbers", List.of(number)));

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.jsonPath().getList("numbers")).containsExactly("+358" + number.substring(1));
    assertThat(ringback.api().get("/contacts/" + id).jsonPath().getMap(""))
        .isEqualTo(created.jsonPath().getMap(""));
    assertThat(ringback.api().get("/contacts?phone=" + number).jsonPath().getList("items.id"))
        .containsExactly(id);
  }

  @Test
  void contactThatIsPutAgainIsReplaced() {
    put(id, Map.of("name", "Ann", "numbers", List.of(number, unusedNumber())));

    var replaced = put(id, Map.of("company", "Ahonen Oy", "numbers", List.of(number)));

    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(replaced.jsonPath().getString("name")).isNull();
    assertThat(replaced.jsonPath().getList("numbers")).hasSize(1);
  }

  @Test
  void numberBelongsToOneContactAndTheRefusedOneIsNotKept() {
    put(id, Map.of("name", "Ann", "numbers", List.of(number)));

    var second = put(id + "-b", Map.of("name", "Ben", "numbers", List.of(number)));

    assertRefusedField(second, "numbers");
    assertProblem(ringback.api().get("/contacts/" + id + "-b"), 404, "not-found");
  }

  @Test
  void numberThatTwoTakeAtOnceGoesToOneOfThem() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var answers =
          pool.invokeAll(
              java.util.stream.IntStream.range(0, 8)
                  .mapToObj(i -> (Callable<Response>) () -> put(id + i, body()))
                  .toList());
      long taken = 0;
      for (var answer : answers) if (answer.get().statusCode() == 201) taken++;
      assertThat(taken).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private Map<String, Object> body() {
    return Map.of("name", "Ann", "numbers", List.of(number));
  }

  @Test
  void removedContactLeavesItsNumberToAnother() {
    put(id, body());

    assertThat(ringback.api().delete("/contacts/" + id).statusCode()).isEqualTo(204);

    assertThat(put(id + "-b", body()).statusCode()).isEqualTo(201);
    assertProblem(ringback.api().delete("/contacts/" + id), 404, "not-found");
  }

  @Test
  void contactWithoutANameOrWithANumberThatIsNoneIsRefused() {
    assertRefusedField(put(id, Map.of("numbers", List.of(number))), "name");
    assertRefusedField(put(id, Map.of("name", "Ann", "numbers", List.of("abc"))), "numbers[0]");
    assertRefusedField(put("a b", Map.of("name", "Ann")), "id");
  }

  @Test
  void contactsComeInPages() {
    for (int i = 0; i < 3; i++) put(id + i, Map.of("name", "Ann"));

    var first = ringback.api().get("/contacts?limit=2").jsonPath();
    var second =
        ringback.api().get("/contacts?limit=2&after=" + first.getString("next")).jsonPath();

    assertThat(first.getList("items.id"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(second.getList("items.id"));
  }

  @Test
  void keyForSomeListsDoesNotReadTheDirectory() {
    var list = ringback.unique("own");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);

    var limited = ringback.api(new Keys(ringback).limitedTo(list));

    assertProblem(limited.get("/contacts"), 403, "no-scope");
  }

  private Response put(String contact, Map<String, ?> body) {
    return ringback.api().body(body).put("/contacts/{id}", contact);
  }

  private static String unusedNumber() {
    return "0457" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
  }
}
