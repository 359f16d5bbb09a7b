package io.ringback.telephony;

import io.ringback.access.Actor;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseIntake;
import io.ringback.cases.Change;
import io.ringback.cases.NewCase;
import io.ringback.configuration.Organisation;
import io.ringback.telephony.rules.ChannelNumber;
import io.ringback.telephony.rules.IntakeRule;
import io.ringback.telephony.rules.IntakeRuleBook;
import io.ringback.telephony.rules.IntakeRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a case of a missed call, or says why it makes none. */
@ApplicationScoped
public class RequestIntake {
  @Inject IntakeRules rules;
  @Inject Organisation organisation;
  @Inject CaseIntake cases;

  /** A rule that leads to a list which the actor may not see does not count for them. */
  void take(Actor actor, IntakeEvent event) {
    var rule = findRule(actor, event);
    var person = readNumber(event, rule);
    if (person.reason() != null) event.hasNoNumber(person.reason());
    else if (rule.isEmpty()) event.isUnmapped();
    else makeCase(actor, event, rule.get(), person);
  }

  private Optional<IntakeRule> findRule(Actor actor, IntakeEvent event) {
    var visible = rules.list().stream().filter(rule -> actor.sees(rule.list().id())).toList();
    var to = ChannelNumber.normalise(event.to(), organisation.region());
    return new IntakeRuleBook(visible).find(event.kind().text(), event.queue(), to);
  }

  private PersonNumber readNumber(IntakeEvent event, Optional<IntakeRule> rule) {
    var list = rule.map(IntakeRule::list);
    return PersonNumber.read(
        event.from(),
        list.map(IntakeRule.ListOfRule::defaultRegion).orElseGet(organisation::region),
        list.map(IntakeRule.ListOfRule::shortNumbersAllowed).orElse(true));
  }

  private void makeCase(Actor actor, IntakeEvent event, IntakeRule rule, PersonNumber person) {
    var fields = fields(rule.list().key(), person.spelling(), channel(event));
    var source = event.kind().source().orElseThrow();
    var taken = cases.take(actor, new NewCase(fields, source, event.at()));
    var phone = person.find().orElseThrow().e164();
    if (taken.main().isPresent()) event.mergedInto(taken.worked().id(), phone);
    else event.madeCase(taken.worked().id(), phone);
  }

  private static @Nullable String channel(IntakeEvent event) {
    return event.to() == null ? event.queue() : event.to();
  }

  private static CaseFields fields(String list, String phone, @Nullable String channelIn) {
    var none = CaseFields.none();
    return new CaseFields(
        Change.to(list),
        Change.to(phone),
        none.name(),
        none.company(),
        none.topic(),
        none.note(),
        Change.to(channelIn),
        none.priority(),
        none.dueAt(),
        none.expiresAt(),
        none.externalSystem(),
        none.externalId(),
        none.fields());
  }
}
