package io.ringback.web.body;

import io.ringback.classification.Chosen;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What was chosen of a list's classification, out of the body of a save. */
public final class ChosenBody {
  private static final int LONGEST_CODE = 50;
  private static final int MOST = 500;

  private ChosenBody() {}

  /** To be made when the body was found good. */
  public static Supplier<List<Chosen>> read(Body body) {
    var given = body.elements("classification", ChosenBody::one);
    return () -> given.or(List.of()).stream().map(Supplier::get).toList();
  }

  private static Supplier<Chosen> one(Body body) {
    var dimension = body.required("dimension", ValueType.nonBlank(LONGEST_CODE));
    var choices = body.notNull("choices", ValueType.setOf(ValueType.nonBlank(LONGEST_CODE), MOST));
    return () -> new Chosen(dimension.get(), List.copyOf(choices.or(Set.of())));
  }
}
