/** A small core in which every class breaks one rule; only the proof that the rules bite reads it. */
package dev.alur.architecture.broken;
