package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may make which endpoint, and what it is told of persons. */
@Tag("CONS-6")
class WebhookServiceTest {
  private PostOffice office;

  @BeforeEach
  void open() {
    office = new PostOffice();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void addressIsLookedAtFirst() {
    assertRefused(
        "url", () -> make(PostOffice.SYSTEM, "ftp://crm.example/x", Set.of(), null, false));
  }

  @Test
  void unknownTypesAndListsAreRefused() {
    assertRefused("types", () -> make(PostOffice.SYSTEM, Set.of("case.eaten"), null));
    assertRefused("lists", () -> make(PostOffice.SYSTEM, Set.of(), Set.of("nothing")));
    assertRefused("lists", () -> make(PostOffice.SYSTEM, Set.of(), Set.of()));
  }

  @Test
  void secretIsShownOnceAndIsOfTheStandardsForm() {
    var made = make(PostOffice.SYSTEM, Set.of(), null);

    assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(office.get(made.webhook().id()).toString()).doesNotContain("whsec_");
  }

  @Test
  void newSecretSignsAndTheOldOneBesideIt() {
    var made = make(PostOffice.SYSTEM, Set.of(), null);
    var id = made.webhook().id();

    var rotated = office.rotateSecret(PostOffice.SYSTEM, id, Duration.ofHours(24));

    assertThat(rotated.secret()).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(made.secret());
    assertThat(office.get(id).oldSecretUntil()).isEqualTo(rotated.oldSecretUntil());
    assertThat(office.later(Duration.ofHours(24)).get(id).oldSecretUntil()).isNull();
  }

  @Test
  void whoMayNotSeeAnEndpointGivesItNoSecretAndNobodyKeepsAnOldOneForLong() {
    var id = make(PostOffice.SYSTEM, Set.of(), null).webhook().id();
    var key = office.keyOf("sales", Scope.WEBHOOKS_WRITE);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> office.rotateSecret(key, id, Duration.ZERO));
    assertRefused("overlap", () -> office.rotateSecret(PostOffice.SYSTEM, id, Duration.ofDays(8)));
  }

  @Test
  void limitedKeyMakesAndSeesOnlyWhatHearsOfItsLists() {
    var ofSales = make(PostOffice.SYSTEM, Set.of(), Set.of("sales")).webhook().id();
    var ofBoth = make(PostOffice.SYSTEM, Set.of(), Set.of("sales", "support")).webhook().id();
    make(PostOffice.SYSTEM, Set.of(), null);
    var key = office.keyOf("sales", Scope.WEBHOOKS_WRITE);

    var own = make(key, Set.of(), null).webhook();

    assertThat(own.lists()).containsExactly("sales");
    assertThat(office.seenBy(key)).extracting(WebhookView::id).containsExactly(ofSales, own.id());
    assertRefused("lists", () -> make(key, Set.of(), Set.of("support")));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> office.delete(key, ofBoth));
  }

  @Test
  void keyThatReadsNoCasesGetsNoPersonsBySending() {
    var blind = office.keyOf("sales", Scope.WEBHOOKS_WRITE);
    var reader = office.keyOf("sales", Scope.WEBHOOKS_WRITE, Scope.CASES_READ);

    assertThatExceptionOfType(NoPermissionException.class)
        .isThrownBy(() -> make(blind, "https://crm.example/x", Set.of(), null, true));
    assertThat(make(reader, "https://crm.example/x", Set.of(), null, true).webhook().personalData())
        .isTrue();
  }

  @Test
  void whoIsNoAdministratorSeesNone() {
    var sara = new Actor.User(1, "sara", Set.of(Role.SUPERVISOR), Set.of(1L), Set.of());

    assertThatExceptionOfType(NoPermissionException.class).isThrownBy(() -> office.seenBy(sara));
  }

  @Test
  void personIsReadWhenItIsSentAndForgottenWithTheCase() {
    make(PostOffice.SYSTEM, "https://crm.example/x", Set.of(), null, true);
    var ann = office.newCase("sales");
    office.event(ann, "case.created").event(ann, "case.closed");

    var first = office.take().get(0);
    assertThat(first.body()).contains("+358401234567").contains("Ann");
    office.delivered(first);
    office.run("UPDATE call_case SET phone = NULL, state = 'WAITING' WHERE id = ?", ann);
    office.run("UPDATE case_details SET name = NULL WHERE case_id = ?", ann);

    assertThat(office.take().get(0).body()).doesNotContain("+358401234567").doesNotContain("Ann");
  }

  @Test
  void personIsNotToldOnceTheCaseIsOnAListThatTheEndpointDoesNotHearOf() {
    var key = office.keyOf("sales", Scope.WEBHOOKS_WRITE, Scope.CASES_READ);
    make(key, "https://crm.example/x", Set.of(), null, true);
    var ann = office.newCase("sales");
    office.event(ann, "case.created").event(ann, "case.assigned");
    var first = office.take().get(0);
    assertThat(first.body()).contains("+358401234567");
    office.delivered(first);

    office.run(
        "UPDATE call_case SET list_id = (SELECT id FROM callback_list WHERE key = 'support') WHERE id = ?",
        ann);

    assertThat(office.take().get(0).body()).doesNotContain("+358401234567").doesNotContain("Ann");
  }

  @Test
  void nothingOfPersonsIsKeptOnTheWay() {
    make(PostOffice.SYSTEM, "https://crm.example/x", Set.of(), null, true);
    office.event(office.newCase("sales"), "case.created").take().forEach(office::delivered);

    assertThat(
            office.number(
                "SELECT count(*) AS n FROM webhook_delivery d WHERE d::text LIKE '%358401234567%' OR d::text LIKE '%Ann%'"))
        .isZero();
  }

  @Test
  void changesStandInTheAuditLogWithoutTheSecret() {
    var made = make(PostOffice.SYSTEM, Set.of(), null);
    office.disable(made.webhook().id());
    office.delete(PostOffice.SYSTEM, made.webhook().id());

    assertThat(office.number("SELECT count(*) AS n FROM audit_entry WHERE subject = 'WEBHOOK'"))
        .isEqualTo(3);
    assertThat(
            office.number(
                "SELECT count(*) AS n FROM audit_entry WHERE changes::text LIKE '%whsec%'"))
        .isZero();
  }

  private MadeWebhook make(Actor actor, Set<String> types, @Nullable Set<String> lists) {
    return make(actor, "https://crm.example/hook", types, lists, false);
  }

  private MadeWebhook make(
      Actor actor, String url, Set<String> types, @Nullable Set<String> lists, boolean persons) {
    return office.create(actor, new NewWebhook(url, types, lists, persons, WebhookFormat.STANDARD));
  }

  private static void assertRefused(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(request)
        .satisfies(refused -> assertThat(refused.violations().get(0).field()).isEqualTo(field));
  }
}
