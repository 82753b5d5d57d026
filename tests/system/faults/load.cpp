// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/load.h"

#include "tests/system/support/plot.h"

namespace bailiwick::tests {

namespace {

constexpr auto afterFailure = std::chrono::milliseconds(10);

} // namespace

ApiAnswer Person::ask(const std::function<ApiAnswer(ApiSession &)> &ask)
{
    if (!m_session.token().empty()) {
        ApiAnswer answer = ask(m_session);
        if (answer.status != 401)
            return answer;
    }
    ApiAnswer signedIn = m_session.signIn(m_account);
    return signedIn.status == 201 ? ask(m_session) : signedIn;
}

Load::Load(const Scene &scene, const http::ClientOptions &server, Ledger &ledger,
           std::uint64_t seed)
    : m_scene(scene)
    , m_server(server)
    , m_ledger(ledger)
{
    start(seed * 8 + 1, [this] { return attributes(); });
    start(seed * 8 + 2, [this] { return assignments(); });
    start(seed * 8 + 3, [this] { return moves(); });
    start(seed * 8 + 4, [this] { return cuts(); });
    start(seed * 8 + 5, [this] { return signIns(); });
    start(seed * 8 + 6, [this] { return pages(); });
}

Load::~Load()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Load::start(std::uint64_t seed, std::function<Step()> makeStep)
{
    m_threads.emplace_back([this, seed, makeStep = std::move(makeStep)] {
        Random random(seed);
        const Step step = makeStep();
        std::unique_lock lock(m_mutex);
        while (true) {
            m_changed.wait(lock, [this] { return m_running || m_ending; });
            if (m_ending)
                return;
            ++m_busy;
            lock.unlock();
            step(random);
            ++m_requests;
            lock.lock();
            --m_busy;
            m_changed.notify_all();
        }
    });
}

void Load::resume()
{
    {
        const std::lock_guard lock(m_mutex);
        m_running = true;
    }
    m_changed.notify_all();
}

void Load::pause()
{
    std::unique_lock lock(m_mutex);
    m_running = false;
    m_changed.wait(lock, [this] { return m_busy == 0; });
}

std::string Load::wrong() const
{
    const std::lock_guard lock(m_mutex);
    return m_wrong;
}

std::string Load::takeToken()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_token, {});
}

void Load::report(const std::string &what)
{
    const std::lock_guard lock(m_mutex);
    if (m_wrong.empty())
        m_wrong = what;
}

void Load::commit(Person &person, fleet::ChangeSet changes)
{
    // Another client was quicker: the same again over the newest revision, under another tag.
    for (int tries = 0; tries < 5; ++tries) {
        const std::string tag = m_ledger.open({changes, {}, {}, {}, 0});
        const ApiAnswer answer =
            person.ask([&](ApiSession &session) { return session.commit(changes, "load " + tag); });
        m_ledger.close(tag, answer.status,
                       answer.body.is_object() ? answer.body.value("revision", std::int64_t{}) : 0);
        if (answer.status < 0 || answer.status >= 500)
            std::this_thread::sleep_for(afterFailure);
        if (answer.code() != "revision-moved")
            return;
    }
}

// By the short way, which has no preview; the tag is what is set.
Load::Step Load::attributes()
{
    auto person = std::make_shared<Person>(m_server, m_scene.admin);
    return [this, person](Random &random) {
        const fleet::Id device = m_scene.devices[random() % m_scene.devices.size()];
        const std::string tag = m_ledger.nextTag();
        const fleet::Attributes attributes{{"config_note", tag}};
        m_ledger.open(tag, {{}, device, attributes, {}, 0});
        const ApiAnswer answer = person->ask([&](ApiSession &session) {
            return session.send(http::Method::Patch, "/v1/devices/" + device.toString(),
                                {{"attributes", {{"config_note", tag}}}});
        });
        m_ledger.close(tag, answer.status,
                       answer.body.is_object() ? answer.body.value("revision", std::int64_t{}) : 0);
        if (answer.status < 0 || answer.status >= 500)
            std::this_thread::sleep_for(afterFailure);
    };
}

Load::Step Load::assignments()
{
    auto person = std::make_shared<Person>(m_server, m_scene.admin);
    auto made = std::make_shared<std::vector<fleet::Id>>();
    return [this, person, made](Random &random) {
        if (made->size() > 5 || (!made->empty() && random() % 2)) {
            const std::size_t at = random() % made->size();
            commit(*person, {fleet::Remove{fleet::EntityKind::Assignment, (*made)[at]}});
            made->erase(made->begin() + static_cast<std::ptrdiff_t>(at));
            return;
        }
        made->push_back(Plot::newId());
        const fleet::Id site = m_scene.sites[random() % 2];
        commit(*person, {fleet::Put{m_scene.assignment(made->back(), site)}});
    };
}

// Several at once: a commit that is there is there as a whole.
Load::Step Load::moves()
{
    auto person = std::make_shared<Person>(m_server, m_scene.admin);
    auto numbers = std::make_shared<std::uint64_t>(0);
    return [this, person, numbers](Random &random) {
        ++*numbers;
        fleet::ChangeSet changes;
        for (std::size_t i = 0; i < m_scene.siteDevices.size(); ++i) {
            if (random() % 3 > 0)
                continue;
            fleet::Resource device;
            device.id = m_scene.siteDevices[i];
            device.externalId = "fault-device-" + std::to_string(i);
            device.parent = m_scene.sites[random() % 2];
            device.name = "Moved " + std::to_string(*numbers);
            changes.push_back(fleet::Put{device});
        }
        if (!changes.empty())
            commit(*person, std::move(changes));
    };
}

Load::Step Load::cuts()
{
    auto person = std::make_shared<Person>(m_server, m_scene.admin);
    auto cut = std::make_shared<bool>(false);
    return [this, person, cut](Random &) {
        *cut = !*cut;
        fleet::Delegation delegation = m_scene.delegation;
        delegation.cut = *cut;
        commit(*person, {fleet::Put{delegation}});
    };
}

Load::Step Load::signIns()
{
    return [this](Random &random) {
        ApiSession session(m_server);
        const ApiAnswer answer = session.signIn(random() % 2 ? m_scene.admin : m_scene.technician);
        if (answer.status == 201) {
            const std::lock_guard lock(m_mutex);
            m_token = session.token();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    };
}

// Whatever happens meanwhile, some devices are never theirs.
Load::Step Load::pages()
{
    auto person = std::make_shared<Person>(m_server, m_scene.technician);
    return [this, person](Random &random) {
        const ApiAnswer answer = person->ask([&](ApiSession &session) {
            return session.get(random() % 2 ? "/v1/devices?limit=1000"
                                            : "/v1/devices?limit=50&search=e");
        });
        if (answer.status == 200) {
            for (const wire::Json &device : answer.body["devices"]) {
                const std::string id = device.value("id", std::string());
                if (!m_scene.everInSight.contains(id))
                    report("The technician was shown the foreign device " + id + ".");
            }
        } else if (answer.status < 0 || answer.status >= 500) {
            std::this_thread::sleep_for(afterFailure);
        }
    };
}

} // namespace bailiwick::tests
