// SPDX-License-Identifier: Apache-2.0
#include "tests/system/broker/broker_scene.h"

#include "models/wire/parse_json.h"

#include <QTest>

namespace bailiwick::tests {

using namespace std::chrono_literals;

namespace {

constexpr auto channels = R"({"format":"bailiwick-channels","version":1,"channels":{
    "state":{"publish":"device:control","subscribe":"device:view"},
    "events":{"publish":"device:view","subscribe":"device:view"}}})";

// The path of a machine's own resource at the API.
std::string pathOf(const fleet::PrincipalRef &machine)
{
    return (machine.kind == fleet::PrincipalKind::Gateway ? "/v1/gateways/" : "/v1/applications/") +
           machine.id.toString();
}

} // namespace

BrokerScene::BrokerScene(const Options &options)
    : m_server(std::make_unique<RealServer>(
          m_folder.path(), QStringList{QStringLiteral("--log-level"), QStringLiteral("warning")}))
{
    signIn();
    const fleet::State whole = state();
    m_plot.emplace(whole);
    for (const fleet::Organization &organization : whole.organizations()) {
        if (organization.resource == m_plot->customer.id)
            m_owner = organization.id;
    }
    if (m_owner.isNull()) // a customer that is no organization: the manufacturer's
        m_owner = whole.manufacturer()->id;
    const fleet::Id replica = makeApplication("Broker", {"credential:replicate", "device:view"},
                                              whole.manufacturer()->resource);
    MosquittoProcess::Settings settings;
    settings.serverUrl = m_server->url();
    settings.pin = QString::fromStdString(m_server->clientOptions().pin);
    settings.key = QString::fromStdString(makeKey(replica).text);
    settings.staleness = options.staleness;
    settings.keepsReplica = options.keepsReplica;
    settings.more = options.more;
    settings.channels = QString::fromLatin1(channels);
    m_broker = std::make_unique<MosquittoProcess>(settings);
}

void BrokerScene::signIn()
{
    m_admin = std::make_unique<ApiSession>(m_server->clientOptions(),
                                           SampleFolder::account("role-manufacturer-admin"));
}

void BrokerScene::commit(const fleet::ChangeSet &changes, const std::string &reason)
{
    const ApiAnswer done = m_admin->commit(changes, reason);
    if (done.status != 201)
        qFatal("%s", done.text.c_str());
}

fleet::Id BrokerScene::makeApplication(const std::string &name,
                                       const std::vector<std::string> &actions,
                                       const fleet::Id &node)
{
    const ApiAnswer made = m_admin->post(
        "/v1/applications", {{"name", name},
                             {"actions", actions},
                             {"spaces", {{{"kind", "resource"}, {"id", node.toString()}}}},
                             {"anyKeyword", true}});
    if (made.status != 201)
        qFatal("%s", made.text.c_str());
    return fleet::Id::fromString(made.body["application"].value("id", std::string())).value();
}

ApiKeyText BrokerScene::makeKey(const fleet::PrincipalRef &machine, const wire::Json &body)
{
    const ApiAnswer made = m_admin->post(pathOf(machine) + "/keys", body);
    if (made.status != 201)
        qFatal("%s", made.text.c_str());
    return {made.body["key"].value("id", std::string()), made.body.value("text", std::string())};
}

void BrokerScene::revoke(const ApiKeyText &key)
{
    const ApiAnswer done = m_admin->send(http::Method::Delete, "/v1/keys/" + key.id);
    if (done.status != 204)
        qFatal("%s", done.text.c_str());
}

void BrokerScene::setDisabled(const fleet::PrincipalRef &machine, bool disabled)
{
    const ApiAnswer done =
        m_admin->send(http::Method::Patch, pathOf(machine), {{"disabled", disabled}});
    if (done.status != 200)
        qFatal("%s", done.text.c_str());
}

RawMqtt BrokerScene::connected(const ApiKeyText &key, const std::string &clientId, bool clean) const
{
    RawMqtt result = client();
    RawMqtt::Login login;
    login.clientId = clientId;
    login.password = key.text;
    login.clean = clean;
    login.sessionExpiry = clean ? 0 : 3600;
    if (const int code = result.connect(login); code != 0)
        qFatal("%s does not come in: %d", clientId.c_str(), code);
    return result;
}

bool BrokerScene::canConnect(const ApiKeyText &key, const std::string &clientId) const
{
    RawMqtt probe = client(RawMqtt::V311);
    RawMqtt::Login login;
    login.clientId = clientId;
    login.password = key.text;
    return probe.connect(login) == 0;
}

void BrokerScene::waitUntilKnown(const ApiKeyText &key) const
{
    if (!QTest::qWaitFor([&] { return canConnect(key); }, 30'000))
        qFatal("the broker does not know the key: %s", m_broker->log().right(4000).constData());
}

bool BrokerScene::soon(const std::function<bool()> &holds)
{
    return QTest::qWaitFor(holds, 10'000);
}

double endsAfter(BrokerScene &scene, RawMqtt &client, const std::function<void()> &change)
{
    const auto start = std::chrono::steady_clock::now();
    change();
    if (!client.waitForEnd(10s))
        qFatal("the connection does not end: %s", scene.broker().log().right(4000).constData());
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace bailiwick::tests
