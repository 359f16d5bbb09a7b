package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.webhooks.WebhookReceiver;
import io.ringback.it.webhooks.WebhookReceiver.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a webhook can be told of really is told. */
@WithRingback
@Tag("CONS-6")
class WebhookTypesIT {
  private final Ringback ringback;
  private final Office office;
  private final WebhookReceiver receiver = new WebhookReceiver();
  private String id = "";

  WebhookTypesIT(Ringback ringback) {
    this.ringback = ringback;
    this.office = new Office(ringback);
  }

  @AfterEach
  void remove() {
    office.delete("/webhooks/" + id).statusCode(204);
    receiver.close();
  }

  @Test
  @Tag("AGENT-2")
  void everyTypeIsTold() {
    var list = office.list(Map.of("relatedCases", "MERGE", "autoAllocation", false));
    listenTo(list);
    var agent = office.agentOn(list);
    var number = Office.newNumber();
    var ann = office.caseOn(list, Map.of("phone", number));
    office.caseOn(list, Map.of("phone", number));
    agent.assign(ann).statusCode(200);
    ann.unassign().statusCode(200);
    agent.assign(ann).statusCode(200);
    agent.handle(ann, "CLOSED_SUCCESSFULLY");
    ann.reopen(Map.of()).statusCode(200);
    ann.close("CANCELLED").statusCode(200);
    office.caseOn(list).over("expires_at");
    agent.receive();
    agent.stop();
    office.change(list, Map.of("name", "Another name"));
    importOneInto(list);

    await().untilAsserted(() -> assertThat(types()).containsAll(ALL));
  }

  @Test
  @Tag("AGENT-2")
  void pbxIsToldInOrderWhetherToAllocateServiceCalls() {
    var list = office.list();
    listenTo(list);
    var agent = office.agentOn(list);

    agent.receive();
    agent.stop();
    office.put("/agents/" + agent.name() + "/work-mode", Map.of("workMode", "SERVICE_CALLS"));

    await()
        .untilAsserted(
            () -> assertThat(modes(agent)).endsWith("CALLBACKS", "NONE", "SERVICE_CALLS"));
  }

  private static final Set<String> ALL =
      Set.of(
          "case.created",
          "case.assigned",
          "case.unassigned",
          "case.called",
          "case.handled",
          "case.merged",
          "case.expired",
          "case.closed",
          "case.reopened",
          "agent.mode",
          "agent.receiving-stopped",
          "list.updated",
          "import.finished");

  private void listenTo(String list) {
    id =
        office
            .post("/webhooks", Map.of("url", receiver.url(), "lists", List.of(list)))
            .statusCode(201)
            .extract()
            .path("id");
  }

  private void importOneInto(String list) {
    var file = ("Phone\n" + Office.newNumber() + "\n").getBytes(StandardCharsets.UTF_8);
    ringback
        .api()
        .contentType("multipart/form-data")
        .multiPart("file", "one.csv", file)
        .multiPart("list", list)
        .post("/imports")
        .then()
        .statusCode(202);
  }

  private Set<String> types() {
    return receiver.accepted().stream().map(Message::type).collect(Collectors.toSet());
  }

  private List<String> modes(TestAgent agent) {
    return receiver.accepted().stream()
        .filter(message -> message.type().equals("agent.mode"))
        .filter(message -> agent.name().equals(message.json().getString("data.agent")))
        .map(message -> message.json().getString("data.workMode"))
        .toList();
  }
}
