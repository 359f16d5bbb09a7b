/**
 * The main job over HTTP: a request becomes a case, one agent gets it, calls, saves, and the next
 * comes.
 */
package io.ringback.it.core;
