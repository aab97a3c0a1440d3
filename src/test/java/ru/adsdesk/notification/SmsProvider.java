package ru.adsdesk.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** An SMPP provider on a port of its own, of the library's server side: it binds who knows the password, and sends receipts. */
public final class SmsProvider implements ServerMessageReceiverListener, AutoCloseable {

    public static final String SYSTEM = "desk";
    public static final String PASSWORD = "smpp-pw";

    private final List<Sms> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile SMPPServerSessionListener listener;
    private volatile boolean refusing;
    private final int port;

    /** A text that was taken. */
    public record Sms(String id, String to, String words) {}

    private SmsProvider(int port) {
        this.port = port;
    }

    /** Starts on a free port. */
    public static SmsProvider started() {
        try (ServerSocket free = new ServerSocket(0)) {
            SmsProvider provider = new SmsProvider(free.getLocalPort());
            free.close();
            provider.start();
            return provider;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** It answers, on its port: as soon as the system has let go of it, where it answered there before. */
    public void start() {
        SMPPServerSessionListener fresh = await().ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> new SMPPServerSessionListener(port), any -> true);
        listener = fresh;
        Thread.ofPlatform().daemon().start(() -> accept(fresh));
    }

    private void accept(SMPPServerSessionListener from) {
        try {
            while (listener == from) {
                SMPPServerSession session = from.accept();
                session.setMessageReceiverListener(this);
                Thread.ofPlatform().daemon().start(() -> bind(session));
            }
        } catch (IOException stopped) {
            // it answers no more
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest asked = session.waitForBind(5_000);
            if (asked.getSystemId().equals(SYSTEM) && asked.getPassword().equals(PASSWORD)) {
                asked.accept("provider", InterfaceVersion.IF_34);
                sessions.add(session);
            } else {
                asked.reject(0x0E);
            }
        } catch (TimeoutException | IOException | org.jsmpp.PDUStringException failed) {
            session.close();
        }
    }

    /** It answers no more, and breaks off. */
    public void stop() {
        try {
            SMPPServerSessionListener old = listener;
            listener = null;
            old.close();
            sessions.forEach(SMPPServerSession::close);
            sessions.clear();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** It takes no number from now on. */
    public void refuse() {
        refusing = true;
    }

    public int port() {
        return port;
    }

    public List<Sms> taken() {
        return List.copyOf(taken);
    }

    /** Tells how a text ended. */
    public void receipt(Sms sms, DeliveryReceiptState state) {
        try {
            DeliveryReceipt receipt = new DeliveryReceipt(sms.id(), 1, 1, new Date(), new Date(), state, "000", "text");
            sessions.getLast()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            sms.to(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "7900",
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            GeneralDataCoding.DEFAULT,
                            receipt.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submitted, SMPPServerSession source)
            throws ProcessRequestException {
        if (refusing) {
            throw new ProcessRequestException("no such number", 0x0B);
        }
        try {
            byte[] bytes = submitted.getShortMessage();
            if (bytes == null || bytes.length == 0) {
                bytes = submitted
                        .getOptionalParameter(OptionalParameter.Message_payload.class)
                        .getValue();
            }
            boolean wide = GeneralDataCoding.DEFAULT.toByte() != submitted.getDataCoding()
                    && submitted.getDataCoding() == new GeneralDataCoding(Alphabet.ALPHA_UCS2).toByte();
            String id = "M" + ids.incrementAndGet();
            taken.add(new Sms(
                    id,
                    submitted.getDestAddress(),
                    new String(bytes, wide ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII)));
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti many, SMPPServerSession source)
            throws ProcessRequestException {
        throw new ProcessRequestException("not here", 0x08);
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw new ProcessRequestException("not here", 0x08);
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) {}

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) {}

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw new ProcessRequestException("not here", 0x08);
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source) {}

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw new ProcessRequestException("not here", 0x08);
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not here", 0x08);
    }

    @Override
    public void close() {
        if (listener != null) {
            stop();
        }
    }
}
