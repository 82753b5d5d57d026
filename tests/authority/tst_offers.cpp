// SPDX-License-Identifier: Apache-2.0
#include "models/authority/mail_drop.h"
#include "models/authority/preview.h"
#include "models/identity/offer_token.h"
#include "tests/authority/mail_world.h"
#include "tests/authority/verify.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTemporaryDir>

using namespace bailiwick;
using authority::OfferKey;
using fleet::EntityKind;
using store::OfferKind;
using tests::MailWorld;
using tests::World;

namespace {

constexpr const char *homeText = R"x(
{"type":"person","externalId":"pia","name":"Pia Torres","email":"pia@home.example"}
{"type":"person","externalId":"sam","name":"Sam Vega","email":"sam@home.example"}
{"type":"person","externalId":"zoe","name":"Zoe Haas","email":"zoe@home.example"}
{"type":"role","externalId":"user","organization":"nordquell","name":"User","ownership":true,"actions":["device:configure","device:view"]}
{"type":"ownership","device":"device-111","primary":"pia"}
{"type":"ownership","device":"device-112","primary":"pia","secondaries":["sam"]}
)x";

class Home : public MailWorld
{
public:
    Home()
        : MailWorld(World::importText() + homeText)
    {
    }
    authority::OfferService &offers() { return authority().offers(); }
    store::Offer offer(const std::string &from, const std::string &device, const std::string &email,
                       OfferKind kind = OfferKind::Share)
    {
        const auto made = offers().make(person(from), {kind, node(device), email});
        if (!made)
            qFatal("%s", made.error().error.toString().c_str());
        return made->offer;
    }
};

} // namespace

class OffersTest : public QObject
{
    Q_OBJECT
private slots:
    void aSharedDevice();
    void knownAndUnknownAreAnsweredAlike();
    void anUnknownPersonRegisters();
    void registrationRefuses();
    void onlyThePrimaryUserOffers();
    void answeredOnce();
    void offersEnd();
    void whoHasItAlreadyIsAsked();
    void aTransferCutsOff();
    void anOfferOfWhoLostTheDeviceIsVoid();
    void leavingAndTakingOff();
    void limits();
    void mailsAreMessages();
    void nobodyIsFlooded();
};

void OffersTest::aSharedDevice()
{
    Home home;
    const authority::Caller zoe = home.person("zoe");
    const store::Offer offer = home.offer("pia", "device-111", "Zoe@Home.example");
    QCOMPARE(offer.email, std::string("zoe@home.example"));
    QCOMPARE(offer.until, home.now() + fleet::Time{7} * 24 * 3600 * 1000);
    QVERIFY(home.devices(zoe).empty()); // nothing until she accepts
    const auto listed = home.offers().list(zoe);
    VERIFY_OK(listed);
    QCOMPARE(listed->received.size(), std::size_t(1));
    QVERIFY(listed->made.empty());
    QCOMPARE(home.offers().list(home.person("pia"))->made.size(), std::size_t(1));
    QVERIFY(home.offers().list(home.person("sam"))->received.empty());

    const auto accepted = home.offers().accept(zoe, {offer.id, {}});
    VERIFY_OK(accepted);
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-111"});
    QCOMPARE(home.devices(home.person("pia")).size(), std::size_t(2));
    store::AuditFilter filter;
    filter.action = "device:share";
    const auto events = home.log(filter);
    QCOMPARE(events.size(), std::size_t(1));
    QCOMPARE(events.front().actor.id, zoe.person.toString());
    QCOMPARE(events.front().revision, *accepted);
}

void OffersTest::knownAndUnknownAreAnsweredAlike()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const fleet::Id device = home.node("device-111");
    for (const char *email : {"zoe@home.example", "nobody@home.example", "ada@nordquell.example"}) {
        const auto made = home.offers().make(pia, {OfferKind::Share, device, email});
        VERIFY_DONE(made);
        QVERIFY(made->mailed);
        QCOMPARE(made->offer.email, std::string(email));
        QCOMPARE(made->offer.state, store::OfferState::Pending);
        QVERIFY(home.mail(made->offer.id).first.contains(QString("To: <%1>").arg(email)));
    }
    QCOMPARE(home.mails(), 3);
    // The token is in the e-mail only.
    const auto listed = home.offers().list(pia);
    for (const store::Offer &offer : listed->made)
        QCOMPARE(*identity::readOfferToken(home.tokenOf(offer.id)), offer.token);
}

void OffersTest::anUnknownPersonRegisters()
{
    Home home;
    const store::Offer offer = home.offer("pia", "device-111", "new@home.example");
    const std::string token = home.tokenOf(offer.id);
    const authority::Origin origin{"r", "10.0.0.3"};
    const auto person =
        home.offers().registerPerson({token, "Nina Neu", "correct horse battery"}, origin);
    VERIFY_DONE(person);
    QCOMPARE(home.state().persons().find(*person)->email, std::string("new@home.example"));
    const authority::Caller nina = home.person("new");
    QCOMPARE(nina.person, *person);
    QVERIFY(home.devices(nina).empty());
    // Once: the address has an account now.
    VERIFY_REFUSED(home.offers().registerPerson({token, "Other", "correct horse battery"}, origin),
                   "invalid-change");
    VERIFY_OK(home.offers().accept(nina, {{}, token}));
    QCOMPARE(home.devices(nina), std::vector<std::string>{"device-111"});
    store::AuditFilter filter;
    filter.action = "person:register";
    const auto events = home.log(filter);
    QCOMPARE(events.size(), std::size_t(1) + 0);
    QCOMPARE(events.front().actor.id, person->toString());
}

void OffersTest::registrationRefuses()
{
    Home home;
    const std::string token = home.tokenOf(home.offer("pia", "device-111", "new@home.example").id);
    const authority::Origin origin{"r", "10.0.0.3"};
    const auto tried = [&](const authority::RegistrationRequest &request) {
        home.advance(fleet::Time{3600} * 1000);
        return home.offers().registerPerson(request, origin);
    };
    const std::string good = "correct horse battery";
    VERIFY_REFUSED(tried({"", "Nina", good}), "offer-closed");
    VERIFY_REFUSED(tried({"bwo_forged", "Nina", good}), "offer-closed");
    VERIFY_REFUSED(tried({*identity::newOfferToken(), "Nina", good}), "offer-closed");
    VERIFY_REFUSED(tried({token, "", good}), "invalid-entity");
    VERIFY_REFUSED(tried({token, "Nina\r\nBcc: x", good}), "invalid-entity");
    VERIFY_REFUSED(tried({token, std::string(201, 'n'), good}), "invalid-entity");
    VERIFY_REFUSED(tried({token, "Nina", "short"}), "password-refused");
    VERIFY_REFUSED(tried({token, "Nina", "new@home.example"}), "password-refused");
    const auto persons = home.state().persons().size();
    home.advanceDays(7);
    VERIFY_REFUSED(tried({token, "Nina", good}), "offer-closed");
    QCOMPARE(home.state().persons().size(), persons);
}

void OffersTest::onlyThePrimaryUserOffers()
{
    Home home;
    for (const char *name : {"sam", "zoe"})
        VERIFY_REFUSED(
            home.offers().make(home.person(name),
                               {OfferKind::Share, home.node("device-112"), "new@home.example"}),
            "not-found");
    const auto ada = home.caller(home.signIn("ada"));
    VERIFY_REFUSED(home.offers().make(*ada, {OfferKind::Transfer, home.node("device-112"),
                                             "ada@nordquell.example"}),
                   "not-found");
    const authority::Caller pia = home.person("pia");
    VERIFY_REFUSED(
        home.offers().make(pia, {OfferKind::Share, home.node("device-121"), "new@home.example"}),
        "not-found");
    VERIFY_REFUSED(
        home.offers().make(pia, {OfferKind::Share, home.node("device-111"), "PIA@home.example"}),
        "invalid-change");
    for (const char *email : {"", "@", "x", "x@", "@x", "a b@c.example", "a@b@c",
                              "a@b.example\r\nBcc: c@d.example", "a@b..c", ".a@b"}) {
        home.advance(fleet::Time{3600} * 1000);
        VERIFY_REFUSED(home.offers().make(pia, {OfferKind::Share, home.node("device-111"), email}),
                       "invalid-entity");
    }
    QCOMPARE(home.mails(), 0);
}

void OffersTest::answeredOnce()
{
    Home home;
    const authority::Caller zoe = home.person("zoe");
    const store::Offer first = home.offer("pia", "device-111", "zoe@home.example");
    VERIFY_CODE(home.offers().accept(home.person("sam"), {first.id, {}}), "offer-closed");
    VERIFY_CODE(home.offers().cancel(zoe, first.id), "offer-closed");
    VERIFY_OK(home.offers().decline(zoe, {first.id, {}}));
    VERIFY_CODE(home.offers().accept(zoe, {first.id, {}}), "offer-closed");
    VERIFY_CODE(home.offers().decline(zoe, {first.id, {}}), "offer-closed");
    const store::Offer second = home.offer("pia", "device-111", "zoe@home.example");
    VERIFY_OK(home.offers().cancel(home.person("pia"), second.id));
    VERIFY_CODE(home.offers().accept(zoe, {second.id, {}}), "offer-closed");
    VERIFY_CODE(home.offers().accept(zoe, {{}, home.tokenOf(second.id)}), "offer-closed");
    const store::Offer third = home.offer("pia", "device-111", "zoe@home.example");
    const store::Offer fourth = home.offer("pia", "device-111", "zoe@home.example");
    VERIFY_CODE(home.offers().accept(zoe, {third.id, {}}), "offer-closed"); // replaced
    VERIFY_OK(home.offers().accept(zoe, {fourth.id, {}}));
    VERIFY_CODE(home.offers().accept(zoe, {fourth.id, {}}), "offer-closed");
    VERIFY_CODE(home.offers().accept(zoe, {home.newId(), {}}), "offer-closed");
    VERIFY_CODE(home.offers().accept(zoe, {}), "offer-closed");
    QCOMPARE(home.state().ownerships().find(home.node("device-111"))->secondaries.size(),
             std::size_t(1));
}

void OffersTest::offersEnd()
{
    Home home;
    const store::Offer offer = home.offer("pia", "device-111", "zoe@home.example");
    home.advanceDays(7);
    const authority::Caller zoe = home.person("zoe");
    QVERIFY(home.offers().list(zoe)->received.empty());
    VERIFY_CODE(home.offers().accept(zoe, {offer.id, {}}), "offer-closed");
    const store::Offer last = home.offer("pia", "device-111", "zoe@home.example");
    home.advance(fleet::Time{7} * 24 * 3600 * 1000 - 1);
    VERIFY_OK(home.offers().accept(home.person("zoe"), {last.id, {}}));
}

void OffersTest::whoHasItAlreadyIsAsked()
{
    Home home;
    const authority::Caller sam = home.person("sam");
    const store::Offer again = home.offer("pia", "device-112", "sam@home.example");
    const std::int64_t before = home.state().revision;
    VERIFY_OK(home.offers().accept(sam, {again.id, {}}));
    QCOMPARE(home.state().revision, before); // nothing changed, the offer is answered
    VERIFY_CODE(home.offers().accept(sam, {again.id, {}}), "offer-closed");
    // More than they have: only with their word.
    const store::Offer more =
        home.offer("pia", "device-112", "sam@home.example", OfferKind::Transfer);
    QCOMPARE(home.state().ownerships().find(home.node("device-112"))->primary,
             home.person("pia").person);
    VERIFY_OK(home.offers().decline(sam, {more.id, {}}));
    QCOMPARE(home.devices(sam), std::vector<std::string>{"device-112"});
}

void OffersTest::aTransferCutsOff()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const authority::Caller zoe = home.person("zoe");
    const fleet::Id device = home.node("device-111");
    VERIFY_OK(home.authority().devices().configure(pia, device,
                                                   {{"config_wake_time", std::string("05:40")}}));
    const store::Offer share = home.offer("pia", "device-111", "sam@home.example");
    VERIFY_OK(home.offers().accept(home.person("sam"), {share.id, {}}));
    const store::Offer open = home.offer("pia", "device-111", "new@home.example");
    const store::Offer transfer =
        home.offer("pia", "device-111", "zoe@home.example", OfferKind::Transfer);
    QVERIFY(home.mail(transfer.id).first.contains("Subject: A device is handed over to you"));
    QCOMPARE(home.devices(pia).size(), std::size_t(2));
    home.advance(60'000);
    const auto revision = home.offers().accept(zoe, {transfer.id, {}});
    VERIFY_OK(revision);
    QCOMPARE(home.devices(pia), std::vector<std::string>{"device-112"});
    QCOMPARE(home.devices(home.person("sam")), std::vector<std::string>{"device-112"});
    QCOMPARE(home.devices(zoe), std::vector<std::string>{"device-111"});
    // Nothing from before: settings, log, revisions, earlier states.
    const auto seen = home.authority().devices().device(zoe, device);
    VERIFY_OK(seen);
    for (const auto &[name, value] : seen->resource.attributes)
        QVERIFY2(!name.starts_with("config_"), name.c_str());
    QVERIFY(seen->resource.attributes.contains("serial"));
    QCOMPARE(seen->dataFrom, home.now());
    QVERIFY(home.authority().audit().page(zoe, {})->rows.empty());
    const auto revisions = authority::revisionsFor(home.context(), zoe, 0);
    VERIFY_OK(revisions);
    QCOMPARE(revisions->size(), std::size_t(1)); // her own
    QCOMPARE(revisions->front().number, *revision);
    // What the former user had offered is gone with them.
    VERIFY_REFUSED(home.offers().registerPerson(
                       {home.tokenOf(open.id), "Nina", "correct horse battery"}, {"r", "10.0.0.3"}),
                   "offer-closed");
    store::AuditFilter filter;
    filter.action = "device:transfer";
    QCOMPARE(home.log(filter).size(), std::size_t(1));
}

void OffersTest::anOfferOfWhoLostTheDeviceIsVoid()
{
    Home home;
    const store::Offer offer = home.offer("pia", "device-111", "zoe@home.example");
    VERIFY_OK(home.authority().claims().load(nullptr,
                                             R"({"externalId":"device-111","code":"7KQ2-M9XD"})"));
    VERIFY_DONE(
        home.authority().claims().claim(home.person("sam"), {"device-111", "7KQ2-M9XD", {}, {}}));
    const authority::Caller zoe = home.person("zoe");
    QVERIFY(home.offers().list(zoe)->received.empty());
    VERIFY_CODE(home.offers().accept(zoe, {offer.id, {}}), "offer-closed");
    QCOMPARE(home.offers().list(home.person("pia"))->made.front().state,
             store::OfferState::Cancelled);
}

void OffersTest::leavingAndTakingOff()
{
    Home home;
    const fleet::Id device = home.node("device-112");
    const authority::Caller pia = home.person("pia");
    const authority::Caller sam = home.person("sam");
    const authority::Caller zoe = home.person("zoe");
    VERIFY_CODE(home.offers().withdraw(zoe, device, sam.person), "not-found");
    VERIFY_CODE(home.offers().withdraw(sam, device, pia.person), "not-found");
    VERIFY_CODE(home.offers().withdraw(pia, device, zoe.person), "not-found");
    VERIFY_CODE(home.offers().withdraw(pia, device, pia.person), "invalid-change");
    VERIFY_CODE(home.offers().withdraw(pia, home.node("device-121"), sam.person), "not-found");
    VERIFY_OK(home.offers().withdraw(sam, device, sam.person));
    QVERIFY(home.devices(sam).empty());
    const store::Offer offer = home.offer("pia", "device-112", "sam@home.example");
    VERIFY_OK(home.offers().accept(sam, {offer.id, {}}));
    VERIFY_OK(home.offers().withdraw(pia, device, sam.person));
    QVERIFY(home.devices(sam).empty());
    VERIFY_CODE(home.offers().withdraw(pia, device, sam.person), "not-found");
}

void OffersTest::limits()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const fleet::Id device = home.node("device-111");
    const auto make = [&](int number) {
        return home.offers().make(
            pia, {OfferKind::Share, device, "p" + std::to_string(number) + "@home.example"});
    };
    for (int i = 0; i < 20; ++i)
        VERIFY_DONE(make(i));
    VERIFY_REFUSED(make(20), "too-many-requests");
    home.advance(fleet::Time{3600} * 1000);
    VERIFY_REFUSED(make(20), "invalid-change"); // twenty wait already
    VERIFY_DONE(make(3));                       // replaces one
    home.advanceDays(7);
    VERIFY_DONE(make(20));
}

void OffersTest::mailsAreMessages()
{
    authority::Mail mail{"from@example.org",
                         "to@example.org",
                         "Grüße an alle, die ein Gerät bekommen, und noch ein paar Wörter mehr",
                         std::string(300, 'x') + "\r\n.\r\n\xC3\xA4",
                         "0190",
                         1'764'230'400'000};
    const QString text = QString::fromStdString(authority::messageOf(mail));
    QVERIFY(text.startsWith("Date: Thu, 27 Nov 2025 08:00:00 +0000\r\nFrom: <from@example.org>\r\n"
                            "To: <to@example.org>\r\nMessage-ID: <0190@example.org>\r\n"));
    for (const QString &line : text.split("\r\n")) {
        QVERIFY2(line.size() <= 78, qPrintable(line));
        QVERIFY(!line.contains('\n') && !line.contains('\r'));
        for (const QChar c : line)
            QVERIFY(c.unicode() < 128);
    }
    mail.to = "to@example.org>\r\nBcc: <x@y.example";
    QTemporaryDir folder;
    VERIFY_CODE(authority::dropMail(folder.path().toStdString(), mail), "mail");
    mail.to = "to@example.org";
    VERIFY_OK(authority::dropMail(folder.path().toStdString(), mail));
    QCOMPARE(QDir(folder.path()).entryList({"*"}, QDir::Files), QStringList{"0190.eml"});
    VERIFY_CODE(authority::dropMail(folder.path().toStdString() + "/none", mail), "mail");
}

// By one person, whatever device it is about; known and unknown alike.
void OffersTest::nobodyIsFlooded()
{
    Home home;
    const authority::Caller pia = home.person("pia");
    const qsizetype before = home.mails();
    for (const char *email : {"zoe@home.example", "nobody@home.example"}) {
        for (int i = 0; i < 5; ++i)
            VERIFY_DONE(home.offers().make(
                pia, {OfferKind::Share, home.node(i == 0 ? "device-112" : "device-111"), email}));
        const auto refused =
            home.offers().make(pia, {OfferKind::Share, home.node("device-111"), email});
        VERIFY_REFUSED(refused, "too-many-requests");
        QVERIFY(refused.error().waitMs > 0);
    }
    QCOMPARE(home.mails(), before + 10);
    // In either case; and not for good.
    VERIFY_REFUSED(
        home.offers().make(pia, {OfferKind::Share, home.node("device-111"), "Zoe@Home.example"}),
        "too-many-requests");
    home.advance(fleet::Time{3600} * 1000);
    VERIFY_DONE(
        home.offers().make(pia, {OfferKind::Share, home.node("device-111"), "zoe@home.example"}));
}

BAILIWICK_TEST(OffersTest)
#include "tst_offers.moc"
