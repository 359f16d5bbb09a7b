package io.ringback.it.rest;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Provokes the refusals that are provoked alike for every operation. */
final class UsualAnswers {
  private static final String NONSENSE = "{\"nonsense\":1}";

  private static final int ROUNDS = 5;

  private final Ringback ringback;
  private final Keys keys;
  private final UnaryOperator<RequestSpecification> watched;

  /** By status. */
  private final Map<Integer, Consumer<Operation>> provocations =
      Map.of(
          400, this::acceptGarbage,
          401, this::sendWithoutKey,
          403, this::sendWithoutScopes,
          404, this::sendToNothing,
          406, this::acceptPictures,
          413, this::sendTooMuch,
          415, this::sendPicture,
          422, this::sendNonsense,
          429, this::sendTooOften);

  UsualAnswers(Ringback ringback, UnaryOperator<RequestSpecification> watched) {
    this.ringback = ringback;
    this.keys = new Keys(ringback);
    this.watched = watched;
  }

  void provoke(Operation operation, int status) {
    provocations.getOrDefault(status, nothing -> {}).accept(operation);
  }

  private RequestSpecification api() {
    return watched.apply(ringback.api());
  }

  private void acceptGarbage(Operation operation) {
    operation.sendTo(api().header("Accept", "garbage"));
  }

  private void acceptPictures(Operation operation) {
    operation.sendTo(api().header("Accept", "image/png"));
  }

  private void sendWithoutKey(Operation operation) {
    var request = RestAssured.given().baseUri(ringback.uri("").toString()).basePath("/api/v1");
    operation.sendTo(watched.apply(request.contentType("application/json")));
  }

  private void sendWithoutScopes(Operation operation) {
    operation.sendTo(watched.apply(ringback.api(keys.with())));
  }

  /** A body that is refused, so that nothing is made of it; scenes send those that are not. */
  private void sendToNothing(Operation operation) {
    operation.send(api(), NONSENSE);
  }

  private void sendTooMuch(Operation operation) {
    operation.send(api(), "x".repeat((1 << 20) + 1));
  }

  private void sendPicture(Operation operation) {
    send(operation, api().contentType("image/png").body(new byte[] {1}));
  }

  private static Response send(Operation operation, RequestSpecification request) {
    return request.request(operation.method(), operation.emptyPath());
  }

  /** A member that nothing has, a parameter out of bounds, a number that is none. */
  private void sendNonsense(Operation operation) {
    operation.send(api().queryParams(Map.of("limit", "0", "wait", "long")), NONSENSE);
  }

  /** At once: one after the other, each might wait until it may on a busy machine. */
  private void sendTooOften(Operation operation) {
    var key = keys.with(Keys.ALL_SCOPES);
    keys.set(key, "requests_per_second = 1");
    Supplier<Response> send = () -> operation.send(watched.apply(ringback.api(key)), NONSENSE);
    for (int round = 0; round < ROUNDS; round++) {
      var sent = Stream.generate(() -> CompletableFuture.supplyAsync(send)).limit(5).toList();
      var answers = sent.stream().map(CompletableFuture::join).toList();
      if (answers.stream().anyMatch(answer -> answer.statusCode() == 429)) return;
    }
  }
}
