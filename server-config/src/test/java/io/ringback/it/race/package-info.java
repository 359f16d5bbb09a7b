/**
 * Many agents at once on several members and one PostgreSQL, and the invariants that must hold
 * whatever happens.
 */
package io.ringback.it.race;
