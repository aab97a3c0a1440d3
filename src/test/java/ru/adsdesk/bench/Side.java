package ru.adsdesk.bench;

/** One way to write registrations, to be measured beside another. */
interface Side {

    /** A client of its own connection; it is opened before the time is taken. */
    Client open(int number) throws Exception;

    /** Writes registrations one after another. */
    interface Client extends AutoCloseable {

        /** One registration, durable when this returns. */
        void register() throws Exception;
    }
}
