package io.ringback.imports;

import io.ringback.access.Actor;
import io.ringback.cases.CaseEditing;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseIntake;
import io.ringback.cases.CaseLocks;
import io.ringback.cases.CaseReleases;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.CaseState;
import io.ringback.cases.Change;
import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one staged row as a person would: edits the case that is there, merges into it, or keeps a
 * contact. In a transaction of its own, because it locks what agents work with.
 */
@ApplicationScoped
class RowTaking {
  @Inject CaseIntake intake;
  @Inject CaseEditing editing;
  @Inject CaseLocks locks;
  @Inject CaseReleases releases;
  @Inject CaseRepository cases;
  @Inject ContactService contacts;
  @Inject Clock clock;
  @Inject Sql sql;

  /** What became of a row, and the public id of what was made of it. */
  record Taken(String outcome, String madeId) {
    static final Taken SKIPPED = new Taken("SKIPPED", "");
    static final Taken UPDATED = new Taken("UPDATED", "");

    static Taken created(String id) {
      return new Taken("CREATED", id);
    }
  }

  Taken take(ImportJob job, Row row) {
    var actor = new Actor.Ordered(job.createdBy());
    if (job.isOfContacts()) return keepContact(actor, job, row);
    return job.policy() == DuplicatePolicy.UPDATE
        ? update(actor, job, row)
        : Taken.created(create(actor, job, row));
  }

  private String create(Actor actor, ImportJob job, Row row) {
    var fields = fields(row, Change.to(job.list()), Change.to(row.text("phone_raw")));
    return intake.take(actor, new NewCase(fields, Source.IMPORT, null)).callCase().publicId();
  }

  /** The oldest open case of the number, unless that has been closed, or moved, in the meantime. */
  private Taken update(Actor actor, ImportJob job, Row row) {
    long list = Objects.requireNonNull(job.listId());
    var phone = row.text("phone");
    var open =
        sql.find(
            "SELECT id FROM call_case WHERE list_id = ?1 AND phone = ?2 AND state <> 'CLOSED' ORDER BY id LIMIT 1",
            list,
            phone);
    var standing = open.flatMap(found -> cases.findStanding(found.number("id")));
    if (standing.isEmpty()) return Taken.SKIPPED;
    var found = locks.lock(standing.get());
    if (!found.isOpenOn(list, phone)) return Taken.SKIPPED;
    var now = clock.now();
    editing.edit(actor, found, fields(row, Change.unchanged(), Change.unchanged()), now);
    if (found.state() != CaseState.ASSIGNED) releases.settleOrExpire(found, actor.label(), now);
    cases.store(found);
    return Taken.UPDATED;
  }

  /** An empty cell says nothing: it empties no field. */
  private static CaseFields fields(Row row, Change<String> list, Change<String> phone) {
    return new CaseFields(
        list,
        phone,
        said(row.findText("name")),
        said(row.findText("company")),
        said(row.findText("topic")),
        said(row.findText("note")),
        said(row.findText("channel_in")),
        said(row.findInteger("priority")),
        said(row.findInstant("due_at")),
        said(row.findInstant("expires_at")),
        said(row.findText("external_system")),
        said(row.findText("external_id")),
        said(custom(row)));
  }

  private static @Nullable JsonObject custom(Row row) {
    var fields = row.object("fields");
    return fields.isEmpty() ? null : fields;
  }

  private static <T> Change<T> said(@Nullable T value) {
    return value == null ? Change.unchanged() : Change.to(value);
  }

  private Taken keepContact(Actor actor, ImportJob job, Row row) {
    var numbers = new LinkedHashSet<String>();
    numbers.add(row.text("phone"));
    var others = row.findText("other_phones");
    if (others != null) numbers.addAll(List.of(others.split(" ")));
    var known = findKnown(row, numbers);
    if (known.isPresent() && job.policy() == DuplicatePolicy.SKIP) return Taken.SKIPPED;
    var kept = contacts.put(actor, merged(row, numbers, known));
    return kept.created() ? Taken.created(kept.contact().id()) : Taken.UPDATED;
  }

  private Optional<Contact> findKnown(Row row, Set<String> numbers) {
    var id = row.findText("external_id");
    var byId = id == null ? Optional.<Contact>empty() : contacts.find(id);
    return byId.or(
        () -> numbers.stream().flatMap(n -> contacts.findByNumber(n).stream()).findFirst());
  }

  private static Contact merged(Row row, Set<String> numbers, Optional<Contact> known) {
    var all = new LinkedHashSet<>(numbers);
    known.ifPresent(contact -> all.addAll(contact.numbers()));
    var id = row.findText("external_id");
    var own = id == null ? "tel:" + row.text("phone").substring(1) : id;
    return new Contact(
        known.map(Contact::id).orElse(own),
        or(row.findText("name"), known.map(Contact::name)),
        or(row.findText("company"), known.map(Contact::company)),
        List.copyOf(all));
  }

  private static @Nullable String or(@Nullable String said, Optional<String> known) {
    return said == null ? known.orElse(null) : said;
  }
}
