// SPDX-License-Identifier: Apache-2.0
#include "tests/system/faults/fault_run.h"

#include "app/ctl/console.h"
#include "models/access/questions.h"
#include "models/audit/verify.h"
#include "tests/ctl/program.h"
#include "tests/system/faults/inspector.h"
#include "tests/system/faults/installation.h"
#include "tests/system/faults/load.h"
#include "tests/system/support/plot.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace bailiwick::tests {

namespace {

constexpr qint64 longestRecovery = 60'000;    // ms, on a machine that does other things, too
constexpr std::uint64_t killsPerProgram = 10; // the real bailiwickctl looks each so many kills

class FaultRun
{
public:
    explicit FaultRun(const FaultOptions &options)
        : m_options(options)
        , m_random(options.seed)
        , m_installation(options.folder, options.postgres ? &PostgresCluster::instance() : nullptr)
        , m_scene(m_installation.dataFolder(), server())
        , m_admin(server(), m_scene.admin)
        , m_technician(server(), m_scene.technician)
        , m_inspector(m_installation.storeLocation(), key(), m_ledger)
    {
    }

    // Empty: everything held.
    std::string run()
    {
        std::string wrong = m_inspector.look();
        if (!wrong.empty())
            return "before the first kill: " + wrong;
        Load load(m_scene, server(), m_ledger, m_options.seed);
        for (std::uint64_t kill = 1; kill <= m_options.kills; ++kill) {
            wrong = once(load, kill);
            if (!wrong.empty())
                return "kill " + std::to_string(kill) + ": " + wrong;
        }
        wrong = verifyLog();
        if (!wrong.empty())
            return wrong;
        std::printf("%s: %s kills, %s acknowledged commits, 0 lost, 0 half; log verifies"
                    " (%s rows; %s commits without an answer were there, whole)\n",
                    m_options.postgres ? "postgresql" : "sqlite",
                    ctl::grouped(m_options.kills).c_str(),
                    ctl::grouped(m_ledger.acknowledged()).c_str(),
                    ctl::grouped(m_inspector.auditSize()).c_str(),
                    ctl::grouped(m_inspector.unanswered()).c_str());
        std::fflush(stdout);
        return {};
    }

private:
    http::ClientOptions server()
    {
        http::ClientOptions options = m_installation.server().clientOptions();
        options.requestTime = std::chrono::seconds(40); // a commit may wait for its database
        return options;
    }
    audit::VerifierKey key()
    {
        const ApiAnswer answer =
            m_admin.ask([](ApiSession &session) { return session.get("/v1/audit/key"); });
        const std::string text = answer.text.substr(0, answer.text.find('\n'));
        const auto key = audit::VerifierKey::fromText(text);
        if (answer.status != 200 || !key)
            qFatal("no verifier key: %s", answer.text.c_str());
        m_keyText = text;
        return *key;
    }

    std::string once(Load &load, std::uint64_t number)
    {
        const ApiAnswer checkpoint =
            m_admin.ask([](ApiSession &session) { return session.get("/v1/audit/checkpoint"); });
        if (checkpoint.status != 200)
            return "no checkpoint: " + checkpoint.text;
        m_inspector.saw(checkpoint.text);
        m_checkpoint = checkpoint.text;

        const std::uint64_t acknowledged = m_ledger.acknowledged();
        const std::uint64_t unanswered = m_inspector.unanswered();
        const Installation::Victim victim = m_installation.choose(m_random);
        load.resume();
        QThread::msleep(50 + m_random() % 500);
        QElapsedTimer away;
        away.start();
        m_installation.kill(victim, m_random);
        std::string wrong = waitUntilItServes();
        const qint64 recovered = away.elapsed();
        QThread::msleep(m_random() % 50);
        load.pause();
        if (wrong.empty())
            wrong = load.wrong();
        if (wrong.empty())
            wrong = m_inspector.look();
        if (wrong.empty())
            wrong = lookAtSessions(load, number);
        if (m_options.verbose || !wrong.empty()) {
            std::printf("%s kill %llu: %s; serves after %lld ms; %llu acknowledged, %llu without an"
                        " answer were there; revision %lld, %llu rows of the log\n",
                        m_options.postgres ? "postgresql" : "sqlite",
                        static_cast<unsigned long long>(number), Installation::name(victim),
                        static_cast<long long>(recovered),
                        static_cast<unsigned long long>(m_ledger.acknowledged() - acknowledged),
                        static_cast<unsigned long long>(m_inspector.unanswered() - unanswered),
                        static_cast<long long>(m_inspector.revision()),
                        static_cast<unsigned long long>(m_inspector.auditSize()));
            std::fflush(stdout);
        }
        return wrong;
    }

    // By itself: a change is committed and acknowledged again.
    std::string waitUntilItServes()
    {
        QElapsedTimer waited;
        waited.start();
        ApiAnswer answer;
        const fleet::Id device = m_scene.probe;
        while (!waited.hasExpired(longestRecovery)) {
            if (!m_installation.server().isRunning())
                return "bailiwickd ended";
            const std::string tag = m_ledger.nextTag();
            m_ledger.open(tag, {{}, device, {{"config_probe", tag}}, {}, 0});
            answer = m_admin.ask([&](ApiSession &session) {
                return session.send(http::Method::Patch, "/v1/devices/" + device.toString(),
                                    {{"attributes", {{"config_probe", tag}}}});
            });
            m_ledger.close(tag, answer.status,
                           answer.body.is_object() ? answer.body.value("revision", std::int64_t{})
                                                   : 0);
            if (answer.status == 200)
                return {};
            QThread::msleep(10);
        }
        return "the server does not serve after a minute: " + answer.text;
    }

    std::string lookAtSessions(Load &load, std::uint64_t number)
    {
        if (std::string wrong = lookAtTechnician(); !wrong.empty())
            return wrong;
        // A session that was acknowledged outlives the kill.
        if (const std::string token = load.takeToken(); !token.empty()) {
            ApiSession somebody(server());
            somebody.useToken(token);
            if (const ApiAnswer me = somebody.get("/v1/me"); me.status != 200)
                return "lost: a session that was acknowledged has ended: " + me.text;
        }
        if (number % killsPerProgram != 0)
            return {};
        const ProgramResult asked = runProgram(
            QStringList{QStringLiteral("db"), QStringLiteral("query"), QStringLiteral("--token"),
                        QString::fromStdString(m_technician.session().token()),
                        QStringLiteral("SELECT id FROM device")} +
            m_installation.options());
        if (asked.exitCode != 0) // the technician holds nothing, or something is wrong
            return m_expected.empty() ? std::string() : asked.err.toStdString();
        std::vector<std::string> ids;
        for (const QByteArray &line : asked.out.split('\n').mid(1)) {
            if (!line.isEmpty())
                ids.push_back(line.toStdString());
        }
        std::sort(ids.begin(), ids.end());
        return ids == m_expected ? std::string()
                                 : "SQL of the technician's session sees other devices";
    }

    // Exactly what the engine says of the state that the change sets make.
    std::string lookAtTechnician()
    {
        const auto snapshot = access::Snapshot::build(m_inspector.state());
        if (!snapshot)
            return snapshot.error().toString();
        const access::Context now(fleet::currentTime());
        m_expected.clear();
        for (const std::string &text : m_scene.everInSight) {
            const auto id = fleet::Id::fromString(text);
            if (id && access::decide(**snapshot, m_scene.technicianMember, "device:view", *id, now))
                m_expected.push_back(text);
        }
        const ApiAnswer first = m_technician.ask(
            [](ApiSession &session) { return session.get("/v1/devices?limit=1"); });
        if (first.status == 403 && first.code() == "access-ended" && m_expected.empty())
            return {};
        if (first.status != 200)
            return "the technician gets no devices: " + first.text;
        if (m_technician.session().devices() != m_expected)
            return "the technician's devices are not those that the engine says";
        return {};
    }

    std::string verifyLog()
    {
        const QString file = m_options.folder + QStringLiteral("/checkpoint.txt");
        QFile saved(file);
        if (!saved.open(QIODevice::WriteOnly) ||
            saved.write(m_checkpoint.data(), static_cast<qint64>(m_checkpoint.size())) < 0)
            return "the checkpoint cannot be saved";
        saved.close();
        const ProgramResult verified =
            runProgram(QStringList{QStringLiteral("audit"), QStringLiteral("verify"),
                                   QStringLiteral("--key"), QString::fromStdString(m_keyText),
                                   QStringLiteral("--since-checkpoint"), file} +
                       m_installation.options());
        return verified.exitCode == 0
                   ? std::string()
                   : "bailiwickctl audit verify: " + (verified.out + verified.err).toStdString();
    }

    const FaultOptions m_options;
    std::mt19937_64 m_random;
    Ledger m_ledger;
    Installation m_installation;
    std::string m_keyText;
    std::string m_checkpoint; // the last one that was asked for
    Scene m_scene;
    Person m_admin;
    Person m_technician;
    Inspector m_inspector;
    std::vector<std::string> m_expected; // the technician's devices
};

} // namespace

bool runFaults(const FaultOptions &options)
{
    FaultRun run(options);
    const std::string wrong = run.run();
    if (wrong.empty())
        return true;
    std::fprintf(stderr, "%s: seed %llu, %s\n", options.postgres ? "postgresql" : "sqlite",
                 static_cast<unsigned long long>(options.seed), wrong.c_str());
    return false;
}

} // namespace bailiwick::tests
