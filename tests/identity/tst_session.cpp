// SPDX-License-Identifier: Apache-2.0
#include "models/identity/session.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>
#include <random>

using namespace bailiwick::identity;

namespace {

constexpr std::int64_t start = 1'772'352'000'000;
constexpr std::int64_t minute = 60'000;
const SignIn signIn{"s-1", "m-1", "p-1", "desktop on lab-3"};

PresentedToken access(const std::string &text)
{
    return *readToken(text, TokenKind::Access);
}
PresentedToken refresh(const std::string &text)
{
    return *readToken(text, TokenKind::Refresh);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void lifetimes()
    {
        const auto made = *issue(signIn, start);
        const auto token = access(made.tokens.access);
        QCOMPARE(made.session.membershipId, std::string("m-1"));
        QCOMPARE(made.session.client, std::string("desktop on lab-3"));
        QCOMPARE(checkAccess(made.session, token, start), SessionAnswer::Valid);
        QCOMPARE(checkAccess(made.session, token, start + 15 * minute - 1), SessionAnswer::Valid);
        QCOMPARE(checkAccess(made.session, token, start + 15 * minute), SessionAnswer::Expired);
        const auto last = refresh(made.tokens.refresh);
        QCOMPARE(rotate(made.session, last, start + 720 * minute - 1)->answer,
                 SessionAnswer::Valid);
        QCOMPARE(rotate(made.session, last, start + 720 * minute)->answer, SessionAnswer::Expired);
    }

    void nothingOutlivesTheSession()
    {
        Lifetimes lifetimes;
        lifetimes.session = 13 * 60 * minute;
        auto made = *issue(signIn, start, systemRandom, lifetimes);
        const auto rotated = *rotate(made.session, refresh(made.tokens.refresh),
                                     start + 770 * minute - 51 * minute, systemRandom, lifetimes);
        QCOMPARE(rotated.session.refreshExpires, start + 780 * minute);
        const auto again = *rotate(rotated.session, refresh(rotated.tokens->refresh),
                                   start + 775 * minute, systemRandom, lifetimes);
        QCOMPARE(again.session.accessExpires, start + 780 * minute);
        QCOMPARE(
            rotate(again.session, refresh(again.tokens->refresh), start + 780 * minute)->answer,
            SessionAnswer::Expired);
    }

    void reuseEndsTheSession()
    {
        const auto made = *issue(signIn, start);
        const auto rotated = *rotate(made.session, refresh(made.tokens.refresh), start + minute);
        QCOMPARE(rotated.session.generation, std::int64_t{1});
        QCOMPARE(checkAccess(rotated.session, access(made.tokens.access), start + minute),
                 SessionAnswer::Unknown);
        const auto stolen =
            *rotate(rotated.session, refresh(made.tokens.refresh), start + 2 * minute);
        QCOMPARE(stolen.answer, SessionAnswer::Reused);
        QVERIFY(!stolen.tokens);
        QCOMPARE(stolen.session.endReason, EndReason::Reused);
        QCOMPARE(stolen.session.endedAt, start + 2 * minute);
        QCOMPARE(checkAccess(stolen.session, access(rotated.tokens->access), start + 2 * minute),
                 SessionAnswer::Ended);
        QCOMPARE(
            rotate(stolen.session, refresh(rotated.tokens->refresh), start + 3 * minute)->answer,
            SessionAnswer::Ended);
    }

    void endKeepsItsFirstReason()
    {
        const auto made = *issue(signIn, start);
        const auto ended =
            end(end(made.session, EndReason::Revoked, start + 5), EndReason::SignedOut, start + 9);
        QCOMPARE(ended.endReason, EndReason::Revoked);
        QCOMPARE(ended.endedAt, start + 5);
    }

    void foreignTokensChangeNothing()
    {
        const auto mine = *issue(signIn, start);
        const auto other = *issue({"s-2", "m-2", "p-2", ""}, start);
        const auto answer = *rotate(mine.session, refresh(other.tokens.refresh), start + 1);
        QCOMPARE(answer.answer, SessionAnswer::Unknown);
        QVERIFY(answer.session == mine.session && !answer.tokens);
        QCOMPARE(checkAccess(mine.session, access(other.tokens.access), start),
                 SessionAnswer::Unknown);
        // The wrong kind of token is no token.
        QCOMPARE(rotate(mine.session, access(mine.tokens.access), start)->answer,
                 SessionAnswer::Unknown);
        QCOMPARE(checkAccess(mine.session, refresh(mine.tokens.refresh), start),
                 SessionAnswer::Unknown);
    }

    // Against a model that remembers every token: any order of events, any moments.
    void anyOrderOfEvents()
    {
        const auto seed = qEnvironmentVariableIsSet("BAILIWICK_SEED")
                              ? qEnvironmentVariable("BAILIWICK_SEED").toULongLong()
                              : std::random_device()();
        std::mt19937_64 random(seed);
        const auto pick = [&](std::int64_t low, std::int64_t high) {
            return std::uniform_int_distribution<std::int64_t>(low, high)(random);
        };
        const std::string context = "seed " + std::to_string(seed);
        for (int round = 0; round < 150; ++round) {
            auto made = *issue(signIn, start);
            Session session = made.session;
            std::vector<IssuedTokens> all = {made.tokens};
            std::int64_t now = start;
            std::int64_t renewed = start; // when the newest pair was made
            bool over = false;
            for (int step = 0; step < 25; ++step) {
                now += pick(0, 9) == 0 ? pick(0, 13 * 60 * minute) : pick(0, 6 * minute);
                const auto which = pick(0, 2) == 0
                                       ? pick(0, static_cast<std::int64_t>(all.size()) - 1)
                                       : static_cast<std::int64_t>(all.size()) - 1;
                const bool newest = which + 1 == static_cast<std::int64_t>(all.size());
                const auto &tokens = all[static_cast<std::size_t>(which)];
                const auto expected = !newest                        ? SessionAnswer::Unknown
                                      : over                         ? SessionAnswer::Ended
                                      : now - renewed >= 15 * minute ? SessionAnswer::Expired
                                                                     : SessionAnswer::Valid;
                QVERIFY2(checkAccess(session, access(tokens.access), now) == expected,
                         context.c_str());
                if (pick(0, 12) == 0) {
                    session = end(session, EndReason::SignedOut, now);
                    over = true;
                } else if (pick(0, 1) == 0) {
                    const auto due = over                            ? SessionAnswer::Ended
                                     : !newest                       ? SessionAnswer::Reused
                                     : now - renewed >= 720 * minute ? SessionAnswer::Expired
                                                                     : SessionAnswer::Valid;
                    const auto rotation = *rotate(session, refresh(tokens.refresh), now);
                    QVERIFY2(rotation.answer == due, context.c_str());
                    QCOMPARE(rotation.tokens.has_value(), due == SessionAnswer::Valid);
                    QVERIFY(due == SessionAnswer::Valid || due == SessionAnswer::Reused ||
                            rotation.session == session);
                    session = rotation.session;
                    over = over || due == SessionAnswer::Reused;
                    if (rotation.tokens) {
                        all.push_back(*rotation.tokens);
                        renewed = now;
                    }
                }
                QCOMPARE(session.endReason != EndReason::None, over);
                QCOMPARE(session.generation, static_cast<std::int64_t>(all.size()) - 1);
            }
        }
    }

    void noEntropyIsAnError()
    {
        const auto none = [](std::span<std::uint8_t>) { return false; };
        QVERIFY(!issue(signIn, start, none));
        const auto made = *issue(signIn, start);
        QVERIFY(!rotate(made.session, refresh(made.tokens.refresh), start, none));
    }

    void names()
    {
        for (const auto reason :
             {EndReason::None, EndReason::SignedOut, EndReason::Revoked, EndReason::Reused})
            QCOMPARE(*endReasonFromName(name(reason)), reason);
        QVERIFY(!endReasonFromName("x"));
        QCOMPARE(name(SessionAnswer::Reused), std::string_view("reused"));
    }
};

BAILIWICK_TEST(TestSession)
#include "tst_session.moc"
