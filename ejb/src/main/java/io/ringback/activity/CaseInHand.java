package io.ringback.activity;

import io.ringback.access.Actor;
import io.ringback.numbers.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The case that an agent is at work on: handed out to them, or called.
 *
 * @param id public id, null when it is a case of a list that the viewer does not see
 * @param listName null likewise
 * @param phone E.164, masked for those who see no persons
 * @param title the person's name, null when unknown or not to be seen
 * @param offered handed out by the system
 * @param autoStopAt when receiving stops unless they call; null when nothing counts down
 * @param calledAt when the call began; null while none did
 */
public record CaseInHand(
    long listId,
    @Nullable String id,
    @Nullable String listName,
    @Nullable String phone,
    @Nullable String title,
    boolean offered,
    Instant assignedAt,
    @Nullable Instant autoStopAt,
    boolean onCall,
    @Nullable Instant calledAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt) {

  public boolean isTalking() {
    return answeredAt != null && endedAt == null;
  }

  CaseInHand asSeenBy(Actor.User viewer) {
    if (!viewer.oversees(listId)) return showing(null, null, null, null);
    if (viewer.supervises(listId)) return this;
    return showing(id, listName, phone == null ? null : PhoneNumber.mask(phone), null);
  }

  private CaseInHand showing(
      @Nullable String shownId,
      @Nullable String shownList,
      @Nullable String shownPhone,
      @Nullable String shownTitle) {
    return new CaseInHand(
        listId,
        shownId,
        shownList,
        shownPhone,
        shownTitle,
        offered,
        assignedAt,
        autoStopAt,
        onCall,
        calledAt,
        answeredAt,
        endedAt);
  }
}
