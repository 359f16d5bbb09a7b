/**
 * The phone exchange dials for the agent: a request of HTTP by a template, sent once.
 *
 * <p>It is written with its attempt, claimed by one member after the commit, and sent outside every
 * transaction. Whatever is not certain to have failed is never sent again.
 */
@NullMarked
package io.ringback.telephony.dialling;

import org.jspecify.annotations.NullMarked;
