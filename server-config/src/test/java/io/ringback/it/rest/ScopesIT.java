package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@WithRingback
class ScopesIT {
  private final Ringback ringback;
  private final Keys keys;

  ScopesIT(Ringback ringback) {
    this.ringback = ringback;
    this.keys = new Keys(ringback);
  }

  @TestFactory
  Stream<DynamicTest> nobodyGetsInWithoutAKey() {
    return each(
        operation -> assertProblem(operation.sendTo(ringback.api("rb_demo_wrong")), 401, "no-key"));
  }

  @TestFactory
  Stream<DynamicTest> everyOtherScopeIsNotEnough() {
    return each(
        operation -> {
          var others = new ArrayList<>(Keys.ALL_SCOPES);
          others.removeAll(operation.scopes());

          assertProblem(operation.sendTo(ringback.api(keys.with(others))), 403, "no-scope");
        });
  }

  @TestFactory
  Stream<DynamicTest> itsScopeIsEnough() {
    return each(
        operation -> {
          if (operation.scopes().size() > 1) return; // decided by who acts
          assertLetIn(operation.sendTo(ringback.api(keys.with(operation.scopes()))));
        });
  }

  @Test
  void actingForAnAgentNeedsAnotherScopeThanActingAsASupervisor() {
    var supervisor = keys.with("cases:write");
    var client = keys.with("agents:act");
    for (var path : List.of("/cases/nothing/unassign", "/cases/nothing/reopen")) {
      assertProblem(
          ringback.api(supervisor).body("{\"agent\":\"anna\"}").post(path), 403, "no-scope");
      assertProblem(ringback.api(client).body("{}").post(path), 403, "no-scope");
      assertLetIn(ringback.api(supervisor).body("{}").post(path));
      assertLetIn(ringback.api(client).body("{\"agent\":\"anna\"}").post(path));
    }
  }

  private static void assertLetIn(Response answer) {
    assertThat(answer.statusCode())
        .as(answer.asString())
        .isNotIn(401, 403, 405, 415)
        .isLessThan(500);
  }

  @Test
  void expiredOrRevokedKeyIsNone() {
    var expired = keys.with("lists:read");
    var revoked = keys.with("lists:read");
    keys.set(expired, "expires_at = ringback_now()");
    keys.set(revoked, "revoked_at = ringback_now()");

    assertProblem(ringback.api(expired).get("/lists"), 401, "no-key");
    assertProblem(ringback.api(revoked).get("/lists"), 401, "no-key");
  }

  @Test
  void rotatedKeyOpensWithBothSecretsUntilTheOverlapEnds() {
    var key = keys.with("lists:read");
    keys.set(
        key,
        "previous_secret_hash = secret_hash, secret_hash = encode(sha256('new'), 'hex'),"
            + " previous_expires_at = ringback_now() + interval '1 hour'");

    assertThat(ringback.api(key).get("/lists").statusCode()).isEqualTo(200);
    assertThat(ringback.api(key.replace("secret", "new")).get("/lists").statusCode())
        .isEqualTo(200);
    keys.set(key, "previous_expires_at = ringback_now()");
    assertProblem(ringback.api(key).get("/lists"), 401, "no-key");
  }

  @Test
  void unknownPathsAreProblemsToo() {
    for (var path : List.of("/api", "/api/", "/api/v2/cases", "/api/v1/nothing", "/api/v1"))
      assertProblem(
          RestAssured.given()
              .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
              .get(ringback.uri(path)),
          404,
          "not-found");
  }

  @Test
  void wrongMethodIsAProblemToo() {
    assertProblem(ringback.api().delete("/cases"), 405, "method");
  }

  private Stream<DynamicTest> each(Consumer<Operation> check) {
    return ApiOperations.all(ringback).stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
  }
}
