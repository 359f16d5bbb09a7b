package io.ringback.directory;

import io.ringback.access.Actor;
import io.ringback.configuration.Organisation;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violations;
import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the directory. Contacts belong to no list: whoever sees only some lists neither reads nor
 * writes them here.
 */
@Stateless
public class ContactService {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{0,99}");

  /** Of one contact. */
  public static final int MOST_NUMBERS = 20;

  @Inject Contacts contacts;
  @Inject Organisation organisation;

  public Contact get(Actor actor, String id) {
    requireAllLists(actor);
    return contacts.find(id).orElseThrow(() -> new NotFoundException("contact", id));
  }

  /**
   * All contacts in the order in which they came.
   *
   * @param number in any spelling: only the contact that has it; null for all
   */
  public Page<Contact> list(Actor actor, PageRequest page, @Nullable String number) {
    requireAllLists(actor);
    if (number == null) return contacts.list(page);
    var found =
        PhoneNumbers.find(number, organisation.region(), false)
            .flatMap(read -> contacts.findByNumber(read.e164()));
    return new Page<>(found.stream().toList(), null);
  }

  /** For whoever keeps contacts in the name of somebody who may. */
  public Optional<Contact> find(String id) {
    return contacts.find(id);
  }

  /**
   * Those whose name, company or id contains the text, or who have it as their number.
   *
   * @param text empty = all
   */
  public Page<Contact> search(Actor actor, String text, PageRequest page) {
    requireAllLists(actor);
    var number = PhoneNumbers.find(text, organisation.region(), false);
    return contacts.search(text.strip(), number.map(PhoneNumber::e164).orElse(""), page);
  }

  /** Whom a number belongs to, for whoever was found to see the number. */
  public Optional<Contact> findByNumber(String e164) {
    return contacts.findByNumber(e164);
  }

  /**
   * Creates or replaces, numbers included, in any spelling. Sent twice, it changes nothing more.
   *
   * @return the contact as it is kept, and whether it was new
   * @throws io.ringback.errors.InvalidFieldException also when a number is another contact's
   */
  public Kept put(Actor actor, Contact contact) {
    requireAllLists(actor);
    check(contact);
    var numbers = readNumbers(contact.numbers());
    boolean created = contacts.put(contact);
    contacts.replaceNumbers(contact.id(), numbers);
    return new Kept(contacts.find(contact.id()).orElseThrow(), created);
  }

  public void remove(Actor actor, String id) {
    requireAllLists(actor);
    if (!contacts.remove(id)) throw new NotFoundException("contact", id);
  }

  private static void check(Contact contact) {
    var violations = new Violations();
    violations.check(ID.matcher(contact.id()).matches(), "id", "contact-id");
    violations.text("name", contact.name(), 300).text("company", contact.company(), 300);
    violations.check(contact.name() != null || contact.company() != null, "name", "required");
    boolean fewEnough = contact.numbers().size() <= MOST_NUMBERS;
    violations.check(fewEnough, "numbers", "too-many", Map.of("max", MOST_NUMBERS));
    violations.throwIfAny();
  }

  /** Short numbers have no owner outside their list, so they are refused. */
  private List<String> readNumbers(List<String> typed) {
    var numbers = new LinkedHashSet<String>();
    for (int i = 0; i < typed.size(); i++) {
      var field = "numbers[" + i + "]";
      numbers.add(PhoneNumbers.parse(typed.get(i), organisation.region(), false, field).e164());
    }
    return List.copyOf(numbers);
  }

  private static void requireAllLists(Actor actor) {
    if (!actor.seesAllLists()) throw new NoPermissionException("contacts belong to all lists");
  }

  /** A contact that was put, and whether it was new. */
  public record Kept(Contact contact, boolean created) {}
}
