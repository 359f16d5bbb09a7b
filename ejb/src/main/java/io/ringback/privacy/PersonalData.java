package io.ringback.privacy;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A place where something of persons is kept. All beans of this type are asked.
 *
 * <p>What is erased leaves no trace of the person; rows that count something stay. Erasing twice
 * does no harm. Runs in the transaction of whoever calls.
 */
public interface PersonalData {
  /** How many of each kind an export shows at most. */
  int MOST = 2_000;

  /** Name of the kind in an export. */
  String kind();

  /** What is held on the number, at most {@link #MOST}. */
  List<JsonObject> listHeldOn(String e164);

  /**
   * The person of these closed cases is forgotten, whatever their numbers are.
   *
   * @param cases internal ids, locked
   */
  default void eraseOfCases(List<Long> cases) {}

  /** Whatever is held on the number apart from its cases, which are erased already. */
  void eraseOfNumber(String e164);
}
