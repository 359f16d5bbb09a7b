package io.ringback.imports;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The import has come too far for this, or not far enough. */
public class ImportStateException extends BusinessException {
  private static final long serialVersionUID = 1;

  public ImportStateException(ImportState state) {
    super(ErrorKind.CONFLICT, "import-state", "import is " + state, Map.of("state", state));
  }
}
