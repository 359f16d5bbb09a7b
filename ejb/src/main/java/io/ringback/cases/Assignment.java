package io.ringback.cases;

/**
 * How the holder got the case: by auto-allocation, or picked it (or was given it by a supervisor).
 */
public enum Assignment {
  OFFERED,
  SELF
}
