package io.ringback.cases.table;

/** Where in its life a case is looked for: in one state, or in any of the open ones. */
public enum Standing {
  OPEN("c.state <> 'CLOSED'"),
  WAITING("c.state = 'WAITING'"),
  READY("c.state = 'READY'"),
  ASSIGNED("c.state = 'ASSIGNED'"),
  CLOSED("c.state = 'CLOSED'");

  private final String condition;

  Standing(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }
}
