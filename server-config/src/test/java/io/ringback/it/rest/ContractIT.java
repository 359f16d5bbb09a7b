package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiContract.Answer;
import io.ringback.it.rest.ApiOperations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Provokes every answer that the API's description documents, and holds each answer against it: an
 * undocumented status, kind of content or member fails, and so does a documented one that never
 * came.
 */
@WithRingback
class ContractIT {
  /** The database would have to go away, for every request once; {@code FaultsIT} stops it. */
  private static final Set<Integer> NOT_PROVOKED = Set.of(503);

  /**
   * A file of more than 512 MB would have to be sent; {@code ImportFilesTest} has a smaller bound.
   */
  private static final Answer TOO_LARGE = new Answer("POST /imports", 413);

  private final Ringback ringback;
  private final ApiContract contract;
  private final Seen seen = new Seen();
  private final Stage stage;
  private final UsualAnswers usual;
  private final Map<String, Runnable> scenes = new HashMap<>();

  ContractIT(Ringback ringback) throws JsonProcessingException {
    this.ringback = ringback;
    contract = ApiContract.of(ringback);
    stage = new Stage(ringback, contract, seen);
    usual = new UsualAnswers(ringback, stage::watched);
    scenes.putAll(new CaseScenes(stage).all());
    scenes.putAll(new PeopleScenes(stage).all());
    scenes.putAll(new ListScenes(stage).all());
    scenes.putAll(new FlowScenes(stage).all());
    scenes.putAll(new WebhookScenes(stage).all());
  }

  @TestFactory
  Stream<DynamicTest> givesEveryDocumentedAnswerAndNoOther() {
    return ApiOperations.all(ringback).stream()
        .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> play(operation)));
  }

  private void play(Operation operation) {
    var documented = provoked(operation);
    documented.forEach(answer -> usual.provoke(operation, answer.status()));
    if (operation.method().equals("POST")) stage.post(operation);
    if (isPlain(operation)) stage.get(operation.path());
    scenes.getOrDefault(operation.toString(), () -> {}).run();

    assertThat(seen.missingOf(documented)).as("documented, and never seen").isEmpty();
    System.out.printf("contract: %s, %d answers%n", operation, documented.size());
  }

  private static boolean isPlain(Operation operation) {
    return operation.method().equals("GET") && !operation.path().contains("{");
  }

  private Set<Answer> provoked(Operation operation) {
    return contract.answersOf(operation.toString()).stream()
        .filter(answer -> !NOT_PROVOKED.contains(answer.status()) && !answer.equals(TOO_LARGE))
        .collect(Collectors.toSet());
  }
}
