package io.ringback.telephony.dialling;

import io.ringback.lists.CallMethod;

/** Templates to start from; names of hosts and contexts are to be replaced. */
public enum DialExample {
  ASTERISK,
  FREESWITCH;

  public DialTemplate template() {
    return switch (this) {
      case ASTERISK -> asterisk();
      case FREESWITCH -> freeSwitch();
    };
  }

  /** The agent's phone answers, and the channel goes on to the person's number in the dialplan. */
  private static DialTemplate asterisk() {
    return new DialTemplate(
        CallMethod.PBX,
        "POST",
        "http://asterisk.example.com:8088/ari/channels",
        "Authorization: Basic {{secret.base64}}",
        """
        {
          "endpoint": "PJSIP/{{agent.extension}}",
          "extension": "{{case.phone}}",
          "context": "ringback",
          "priority": 1,
          "callerId": "{{case.phone}}",
          "timeout": 30,
          "variables": {"RINGBACK_ATTEMPT": "{{attempt.id}}"}
        }
        """,
        false);
  }

  /** In the background, so that it answers before anybody has. */
  private static DialTemplate freeSwitch() {
    return new DialTemplate(
        CallMethod.PBX,
        "GET",
        "http://freeswitch.example.com:8080/txtapi/bgapi?originate%20%7Bringback_attempt={{attempt.id}},"
            + "originate_timeout=30%7Duser/{{agent.extension}}%20{{case.phone}}%20XML%20ringback",
        "Authorization: Basic {{secret.base64}}",
        "",
        false);
  }
}
