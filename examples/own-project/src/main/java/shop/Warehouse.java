package shop;

/** What is left of the coffee. */
@FunctionalInterface
interface Warehouse {
    int bags();
}
