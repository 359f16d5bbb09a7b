package io.ringback.privacy;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.configuration.Organisation;
import io.ringback.errors.NoPermissionException;
import io.ringback.numbers.PhoneNumbers;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is held on a number, and its erasure (PRIV-2), for administrators and for keys that may
 * write both users and cases of every list.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrivacyService {
  @Inject Places places;
  @Inject PersonErasure erasure;
  @Inject Organisation organisation;

  /**
   * @param number in any spelling
   */
  public HeldData export(Actor actor, String number) {
    requireRight(actor);
    var e164 = read(number);
    var held = new LinkedHashMap<String, List<JsonObject>>();
    places.all().forEach(place -> held.put(place.kind(), place.listHeldOn(e164)));
    return new HeldData(e164, held);
  }

  /**
   * Forgets the person: open cases close {@code CANCELLED}, rows that count something stay. In
   * steps, each a transaction: one that was cut short is finished by the same call again.
   *
   * @param number in any spelling
   * @return how many cases had the number
   * @throws io.ringback.cases.CaseHeldException somebody works on one; then nothing was erased
   */
  public int erase(Actor actor, String number) {
    requireRight(actor);
    var e164 = read(number);
    erasure.refuseWhileHeld(e164);
    int cases = 0;
    int step;
    do {
      step = erasure.eraseCases(actor, e164, PersonErasure.STEP);
      cases += step;
    } while (step == PersonErasure.STEP);
    erasure.eraseRest(actor, e164, cases);
    return cases;
  }

  private String read(String number) {
    return PhoneNumbers.parse(number, organisation.region(), true, "number").e164();
  }

  private static void requireRight(Actor actor) {
    boolean allowed =
        actor.seesAllLists()
            && (!(actor instanceof Actor.Key key)
                || key.scopes().containsAll(Set.of(Scope.USERS_WRITE, Scope.CASES_WRITE)));
    if (!allowed) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
