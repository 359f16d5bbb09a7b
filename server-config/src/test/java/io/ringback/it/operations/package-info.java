/** What operators of Ringback rely on: health, metrics and logs. */
package io.ringback.it.operations;
