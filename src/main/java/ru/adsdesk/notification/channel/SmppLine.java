package ru.adsdesk.notification.channel;

import java.io.IOException;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/**
 * A bound SMPP session with a provider: texts go out, receipts come in. It is bound when first needed, kept by enquiring the
 * link, and bound anew when it broke.
 */
final class SmppLine implements MessageReceiverListener, AutoCloseable {

    private static final long BIND_PATIENCE_MS = 10_000;
    private static final int ENQUIRE_EVERY_MS = 30_000;
    private static final long ANSWER_PATIENCE_MS = 10_000;
    private static final int SHORT = 140;

    private final ChannelSetup.Sms setup;
    private final @Nullable String password;
    private final BiConsumer<String, DeliveryReceipt> receipts;
    private @Nullable SMPPSession session;

    SmppLine(ChannelSetup.Sms setup, @Nullable String password, BiConsumer<String, DeliveryReceipt> receipts) {
        this.setup = setup;
        this.password = password;
        this.receipts = receipts;
    }

    /** Hands a text over; the provider's id of it. */
    String submit(String phone, String text) throws NotSent {
        try {
            return submitTo(bound(), phone, text);
        } catch (NegativeResponseException refused) {
            throw SmppFailure.told(refused.getCommandStatus());
        } catch (ResponseTimeoutException slow) {
            throw new NotSent(Failure.TOO_SLOW, slow.getMessage());
        } catch (PDUException bad) {
            throw new NotSent(Failure.REFUSED, bad.getMessage());
        } catch (InvalidResponseException | IOException broken) {
            close();
            throw SmppFailure.told(broken);
        }
    }

    private String submitTo(SMPPSession bound, String phone, String text)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        byte[] bytes = SmsText.bytes(text);
        boolean fits = bytes.length <= SHORT;
        OptionalParameter[] payload = fits
                ? new OptionalParameter[0]
                : new OptionalParameter[] {new OptionalParameter.Message_payload(bytes)};
        return bound.submitShortMessage(
                        setup.systemType() == null ? "" : setup.systemType(),
                        SmppFailure.isNumber(setup.sender()) ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
                        SmppFailure.isNumber(setup.sender())
                                ? NumberingPlanIndicator.ISDN
                                : NumberingPlanIndicator.UNKNOWN,
                        setup.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        phone.replace("+", ""),
                        new ESMClass(),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding(text),
                        (byte) 0,
                        fits ? bytes : new byte[0],
                        payload)
                .getMessageId();
    }

    private static DataCoding coding(String text) {
        return SmsText.of(text).encoding() == SmsText.Encoding.GSM7
                ? new GeneralDataCoding(Alphabet.ALPHA_DEFAULT)
                : new GeneralDataCoding(Alphabet.ALPHA_UCS2);
    }

    private synchronized SMPPSession bound() throws IOException {
        SMPPSession kept = session;
        if (kept != null && kept.getSessionState().isBound()) {
            return kept;
        }
        close();
        SMPPSession fresh = new SMPPSession(new SmppSocket(setup.tls()));
        fresh.setMessageReceiverListener(this);
        fresh.setEnquireLinkTimer(ENQUIRE_EVERY_MS);
        fresh.setTransactionTimer(ANSWER_PATIENCE_MS);
        fresh.connectAndBind(setup.host(), setup.port(), parameter(), BIND_PATIENCE_MS);
        session = fresh;
        return fresh;
    }

    private BindParameter parameter() {
        return new BindParameter(
                BindType.BIND_TRX,
                setup.systemId(),
                password == null ? "" : password,
                setup.systemType() == null ? "" : setup.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null);
    }

    /** Binds where nothing is bound, so that receipts come in though nothing goes out. */
    void keepBound() {
        try {
            bound();
        } catch (IOException notNow) {
            close();
        }
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        if (!delivered.isSmscDeliveryReceipt()) {
            return;
        }
        try {
            DeliveryReceipt receipt = delivered.getShortMessageAsDeliveryReceipt();
            receipts.accept(receipt.getId().strip().toLowerCase(Locale.ROOT), receipt);
        } catch (InvalidDeliveryReceiptException unreadable) {
            throw new ProcessRequestException("the receipt cannot be read", SmppFailure.INVALID, unreadable);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("only receipts are taken", SmppFailure.INVALID);
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.unbindAndClose();
            session = null;
        }
    }
}
