package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A POST whose answer was lost may be sent again: with its Idempotency-Key it is done once. */
@WithRingback
class SentTwiceIT {
  private final Ringback ringback;
  private final PostBench bench;

  SentTwiceIT(Ringback ringback) {
    this.ringback = ringback;
    this.bench = new PostBench(ringback);
  }

  /** Over the API's own description: a new POST without a request here fails. */
  @TestFactory
  Stream<DynamicTest> everyPostIsAnsweredTheSameAndDoneOnce() {
    return ApiOperations.all(ringback).stream()
        .filter(operation -> operation.method().equals("POST"))
        .map(Operation::path)
        .map(path -> DynamicTest.dynamicTest(path, () -> isDoneOnce(bench.request(path))));
  }

  private void isDoneOnce(PostBench.Post post) {
    var key = newKey();
    var first = post.send(keyed(key));
    assertThat(first.statusCode()).as(first.asString()).isBetween(200, 299);
    var rows = bench.countWhatRequestsMake();

    var second = post.send(keyed(key));

    assertThat(second.statusCode()).isEqualTo(first.statusCode());
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(bench.countWhatRequestsMake()).isEqualTo(rows);
    assertProblem(post.sendOther(keyed(key)), 422, "idempotency-key-reused");
  }

  @Test
  void manyAtOnceAreOne() {
    var list = bench.list();
    var key = newKey();
    Supplier<Response> request = () -> keyed(key).body(Map.of("list", list)).post("/cases");

    var answers = Stream.generate(() -> CompletableFuture.supplyAsync(request)).limit(12).toList();

    assertThat(answers.stream().map(CompletableFuture::join).map(Response::asString).distinct())
        .hasSize(1);
    assertThat(ringback.api().get("/cases?list=" + list).jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void refusalIsNoAnswerToKeep() {
    var list = ringback.unique("later");
    var key = newKey();
    assertThat(keyed(key).body(Map.of("list", list)).post("/cases").statusCode()).isEqualTo(422);
    ringback.api().body("{}").put("/lists/" + list);

    assertThat(keyed(key).body(Map.of("list", list)).post("/cases").statusCode()).isEqualTo(201);
  }

  @Test
  void keysOfTwoClientsNeverMeet() {
    var keys = new Keys(ringback);
    var key = newKey();

    var ids =
        Stream.of(keys.with("cases:write"), keys.with("cases:write"))
            .map(token -> ringback.api(token).header("Idempotency-Key", key))
            .map(
                api ->
                    api.body(Map.of("list", bench.list()))
                        .post("/cases")
                        .jsonPath()
                        .getString("id"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void keyThatIsNoneIsRefused() {
    for (var key : List.of("", "a b", "x".repeat(256)))
      Problems.assertRefusedField(
          keyed(key).body(Map.of("list", bench.list())).post("/cases"), "Idempotency-Key");
  }

  @ParameterizedTest
  @CsvSource({"nobody, no-one", "\"phone\", \"topic\"", "spring.csv, autumn.csv"})
  @Tag("IMP-4")
  void importThatSaysSomethingElseInAsManyLettersIsAnotherOne(String text, String otherText) {
    var key = newKey();
    var post = bench.importBut(text, otherText);
    assertThat(post.send(keyed(key)).statusCode()).isEqualTo(202);

    assertProblem(post.sendOther(keyed(key)), 422, "idempotency-key-reused");
  }

  /** A save knows itself by its token as well: another key does not make it another save. */
  @Test
  @Tag("HANDLE-6")
  void saveWithTheSameTokenAndAnotherKeyIsTheSameSave() {
    var save = bench.request("/cases/{id}/handle");

    var first = save.send(keyed(newKey())).jsonPath();
    var second = save.send(keyed(newKey())).jsonPath();

    assertThat(second.<Map<String, ?>>get("case")).isEqualTo(first.get("case"));
  }

  private RequestSpecification keyed(String key) {
    return ringback.api().header("Idempotency-Key", key);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
