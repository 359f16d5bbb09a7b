/** The phone exchange dials: asked by real HTTP, and in one test by real SIP. */
@org.jspecify.annotations.NullMarked
package io.ringback.it.dialling;
