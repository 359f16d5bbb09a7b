package io.ringback.lists;

/** How a call is made: by a {@code tel:} link of the page, or by the PBX on Ringback's request. */
public enum CallMethod {
  TEL,
  PBX
}
