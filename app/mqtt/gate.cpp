// SPDX-License-Identifier: Apache-2.0
#include "app/mqtt/gate.h"

#include <algorithm>

namespace bailiwick::mqtt {

namespace {

// Conditions may read the moment itself, which no list of moments tells.
constexpr std::chrono::seconds sweepAnyway{10};
// How often a connection that stays open counts as its key's use.
constexpr fleet::Time betweenUses = 3'600'000;

} // namespace

Moment currentMoment()
{
    return {fleet::currentTime(), Board::Steady::now()};
}

std::string userNameOf(const fleet::PrincipalRef &principal)
{
    return std::string(fleet::name(principal.kind)) + ":" + principal.id.toString();
}

std::optional<fleet::PrincipalRef> principalFromUserName(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto kind = fleet::principalKindFromName(text.substr(0, colon));
    const auto id = fleet::Id::fromString(text.substr(colon + 1));
    if (!kind || !id || userNameOf({*kind, *id}) != text)
        return std::nullopt;
    return fleet::PrincipalRef{*kind, *id};
}

ViewPtr Gate::freshView(const Moment &now) const
{
    return m_board.isFresh(now.steady, m_options.staleness) ? m_board.view() : nullptr;
}

tl::expected<std::string, Refusal> Gate::connect(const Connect &connect, const Moment &now)
{
    const ViewPtr view = freshView(now);
    if (!view)
        return tl::unexpected<Refusal>("there is nothing to decide from: the Bailiwick server has "
                                       "not been reached for too long");
    const Credential *credential = view->credentials()->verify(connect.password, now.wall);
    if (!credential)
        return tl::unexpected<Refusal>("the password is no key that holds now");
    if (!view->isActive(credential->principal, now.wall))
        return tl::unexpected<Refusal>("whom the key stands for is disabled or does not exist");
    const Session *known = m_sessions.find(connect.clientId);
    const bool sameHolder = known && known->principal == credential->principal;
    if (known && !sameHolder && (known->connection || known->reserved))
        return tl::unexpected<Refusal>("the client id is somebody else's");
    Session session;
    session.clientId = connect.clientId;
    session.connection = connect.connection;
    session.principal = credential->principal;
    session.userName = userNameOf(credential->principal);
    session.key = credential->key;
    session.usedAt = now.wall;
    session.context = access::Context(now.wall, std::string(connect.address), false);
    session.lasts = connect.lasts;
    session.reserved = !connect.clean;
    if (sameHolder && !connect.clean)
        session.filters = known->filters;
    m_board.countUse(credential->key, now.wall);
    return m_sessions.put(std::move(session)).userName;
}

// Whoever is connected is known by the connection and needs a key that holds. A session or message
// that the broker has stored is known by its user name; one with an address that connect() did not
// let in (a listener that takes the user name from a certificate) is nobody.
std::optional<fleet::PrincipalRef> Gate::askedBy(const Ask &ask, const View &view,
                                                 const Moment &now) const
{
    const Session *session = m_sessions.find(ask.clientId);
    if (session && session->userName == ask.userName) {
        // What somebody left to be said when they are gone is said with the key they came with.
        const bool isWill = ask.wish == Wish::Publish && ask.hasAddress;
        if (session->connection != ask.connection && !isWill)
            return session->principal;
        const Credential *credential = view.credentials()->find(session->key);
        if (!credential || !credential->holdsAt(now.wall) ||
            credential->principal != session->principal)
            return std::nullopt;
        return session->principal;
    }
    return ask.hasAddress ? std::nullopt : principalFromUserName(ask.userName);
}

bool Gate::allows(const Ask &ask, const Moment &now)
{
    const ViewPtr view = freshView(now);
    if (!view)
        return false;
    if (ask.wish == Wish::Subscribe || ask.wish == Wish::Unsubscribe)
        return subscribes(ask, *view, now);
    const auto topic = readTopic(ask.topic);
    if (!topic)
        return false;
    const auto principal = askedBy(ask, *view, now);
    if (!principal)
        return false;
    access::Context context(now.wall);
    if (const Session *session = m_sessions.find(ask.clientId);
        session && session->connection == ask.connection)
        context.ip = session->context.ip;
    return view->allows(*principal, ask.wish == Wish::Publish ? Use::Publish : Use::Receive, *topic,
                        context);
}

bool Gate::subscribes(const Ask &ask, const View &view, const Moment &now)
{
    Session *session = m_sessions.find(ask.clientId);
    if (!session || session->connection != ask.connection || session->userName != ask.userName)
        return false;
    const auto place = std::ranges::find(session->filters, ask.topic);
    if (ask.wish == Wish::Unsubscribe) {
        if (place != session->filters.end())
            session->filters.erase(place);
        return true;
    }
    const auto filter = readFilter(ask.topic);
    const auto principal = filter ? askedBy(ask, view, now) : std::nullopt;
    session->context.now = now.wall;
    if (!principal || !view.covers(*principal, *filter, session->context))
        return false;
    if (place != session->filters.end())
        return true;
    if (session->filters.size() == Sessions::mostFilters)
        return false;
    session->filters.emplace_back(ask.topic);
    return true;
}

void Gate::ended(const void *connection, std::string_view clientId)
{
    Session *session = m_sessions.find(clientId);
    // Otherwise another connection has the client id already.
    if (session && session->connection && session->connection == connection)
        m_sessions.leave(*session);
}

void Gate::tick(const Moment &now, const Kick &kick)
{
    m_sessions.forgetLeft();
    const ViewPtr view = freshView(now);
    if (!view) {
        m_swept = nullptr;
        m_toLookAt.clear();
        if (m_sessions.connected() == 0)
            return;
        for (const std::string &clientId : m_sessions.clientIds()) {
            const Session *session = m_sessions.find(clientId);
            if (session && session->connection)
                kick(clientId, false);
        }
        return;
    }
    // One that runs goes to its end first, or frequent changes would keep it from ever getting
    // there.
    if (m_toLookAt.empty() && (view != m_swept || view->timeMatters(m_sweptAt.wall, now.wall) ||
                               now.steady - m_sweptAt.steady >= sweepAnyway))
        beginSweep(view, now);
    constexpr std::size_t betweenClocks = 32;
    for (std::size_t i = 1; !m_toLookAt.empty(); ++i) {
        const std::string clientId = std::move(m_toLookAt.back());
        m_toLookAt.pop_back();
        look(clientId, *view, now, kick);
        if (i % betweenClocks == 0 && Board::Steady::now() - now.steady >= m_options.sweep)
            return;
    }
}

void Gate::beginSweep(const ViewPtr &view, const Moment &now)
{
    m_swept = view;
    m_sweptAt = now;
    m_toLookAt = m_sessions.clientIds();
}

void Gate::look(const std::string &clientId, const View &view, const Moment &now, const Kick &kick)
{
    Session *session = m_sessions.find(clientId);
    if (!session)
        return;
    const Credential *credential = view.credentials()->find(session->key);
    const bool holds = credential && credential->holdsAt(now.wall) &&
                       credential->principal == session->principal &&
                       view.isActive(session->principal, now.wall);
    if (session->connection && !holds)
        return kick(clientId, false);
    // Who stays connected for months does not leave a key unused.
    if (session->connection && now.wall - session->usedAt >= betweenUses) {
        session->usedAt = now.wall;
        m_board.holdUse(session->key, now.wall);
    }
    session->context.now = now.wall;
    const auto narrowed = std::erase_if(session->filters, [&](const std::string &text) {
        const auto filter = readFilter(text);
        return !filter || !view.covers(session->principal, *filter, session->context);
    });
    // Once for each narrowing: what is left of a stored session's subscription is harmless, since
    // each delivery is asked about, and its holder has to come in to unsubscribe.
    if (narrowed > 0 && session->connection)
        kick(clientId, true);
}

} // namespace bailiwick::mqtt
