package io.ringback.it.rest;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.Map;

/** Where scenes play: things to work on, and requests whose answers are watched. */
final class Stage {
  private final Ringback ringback;
  private final ApiContract contract;
  private final Seen seen;
  private final PostBench bench;

  Stage(Ringback ringback, ApiContract contract, Seen seen) {
    this.ringback = ringback;
    this.contract = contract;
    this.seen = seen;
    this.bench = new PostBench(ringback);
  }

  Ringback ringback() {
    return ringback;
  }

  /** What it makes is made beforehand: nobody watches that. */
  PostBench bench() {
    return bench;
  }

  /** Every answer to it is checked against the contract, and counts as seen. */
  RequestSpecification watched(RequestSpecification request) {
    return request.filter(
        (asked, given, chain) -> {
          var answer = chain.next(asked, given);
          seen.add(
              contract.check(asked.getMethod(), asked.getURI().replaceFirst("[?].*", ""), answer));
          return answer;
        });
  }

  RequestSpecification api() {
    return watched(ringback.api());
  }

  Response get(String path) {
    return api().get(path);
  }

  Response post(String path, String body) {
    return api().body(body).post(path);
  }

  Response put(String path, String body) {
    return api().body(body).put(path);
  }

  Response patch(String path, String body) {
    return api().header("If-Match", "*").body(body).patch(path);
  }

  Response delete(String path) {
    return api().delete(path);
  }

  /** The request that is known to succeed; before, the same to what is not there. */
  void post(Operation operation) {
    var post = bench.request(operation.path());
    if (operation.path().contains("{"))
      new PostBench.Post(operation.emptyPath(), post.type(), post.body(), "").send(api());
    post.send(api());
  }

  /** A list with settings of its own. */
  String list(Map<String, Object> settings) {
    var key = ringback.unique("stage");
    ringback.api().body(settings).put("/lists/" + key).then().statusCode(201);
    return key;
  }
}
