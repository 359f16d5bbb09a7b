package io.ringback.persistence;

/** COPY into a test database. */
public final class TestCopyIn {
  private TestCopyIn() {}

  public static CopyIn over(TestPersistence persistence) {
    var copyIn = new CopyIn();
    copyIn.entities = persistence.entities();
    return copyIn;
  }
}
