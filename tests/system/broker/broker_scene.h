// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/fleet/machine.h"
#include "tests/mqtt/broker/mosquitto_process.h"
#include "tests/mqtt/broker/raw_mqtt.h"
#include "tests/system/support/api_session.h"
#include "tests/system/support/plot.h"
#include "tests/system/support/real_server.h"
#include "tests/system/support/sample_folder.h"

#include <memory>
#include <optional>

namespace bailiwick::tests {

// A key as it was made: the only time that its text is told.
struct ApiKeyText
{
    std::string id;
    std::string text;
};

// The real server over the sample, the real mosquitto with the plug-in, and what the manufacturer's
// admin makes of applications, gateways and keys. There are two channels: `state`, which needs
// device:control to publish and device:view to subscribe, and `events`, where both need
// device:view. What fails ends the program.
class BrokerScene
{
public:
    struct Options
    {
        int staleness = 20;        // seconds
        bool keepsReplica = false; // on disk
        QStringList more;          // lines for mosquitto.conf
    };

    explicit BrokerScene(const Options &options);
    BrokerScene()
        : BrokerScene(Options{})
    {
    }

    RealServer &server() { return *m_server; }
    MosquittoProcess &broker() { return *m_broker; }
    ApiSession &admin() { return *m_admin; }
    const Plot &plot() const { return *m_plot; }
    fleet::Id owner() const { return m_owner; } // of the devices of the plot's site
    // After the server was started again: the admin signs in anew.
    void signIn();

    fleet::State state() { return m_admin->state(); }
    void commit(const fleet::ChangeSet &changes, const std::string &reason = "For the test");
    fleet::Id makeApplication(const std::string &name, const std::vector<std::string> &actions,
                              const fleet::Id &node);
    ApiKeyText makeKey(const fleet::PrincipalRef &machine,
                       const wire::Json &body = wire::Json::object());
    ApiKeyText makeKey(const fleet::Id &application)
    {
        return makeKey(fleet::PrincipalRef{fleet::PrincipalKind::Application, application});
    }
    void revoke(const ApiKeyText &key);
    void setDisabled(const fleet::PrincipalRef &machine, bool disabled);

    RawMqtt client(RawMqtt::Version version = RawMqtt::V5) const
    {
        return {m_broker->port(), version};
    }
    // In, or the program ends.
    RawMqtt connected(const ApiKeyText &key, const std::string &clientId, bool clean = true) const;
    bool canConnect(const ApiKeyText &key, const std::string &clientId = "probe") const;
    // Until the broker knows the key.
    void waitUntilKnown(const ApiKeyText &key) const;
    // Whether some answer came out true within ten seconds.
    static bool soon(const std::function<bool()> &holds);

    std::string topic(const std::string &device, const std::string &channel = "state") const
    {
        return topicOf(m_owner, device, channel);
    }
    static std::string topicOf(const fleet::Id &organization, const std::string &device,
                               const std::string &channel = "state")
    {
        return "bailiwick/" + organization.toString() + "/" + device + "/" + channel;
    }

private:
    SampleFolder m_folder;
    std::unique_ptr<RealServer> m_server;
    std::unique_ptr<ApiSession> m_admin;
    std::unique_ptr<MosquittoProcess> m_broker;
    std::optional<Plot> m_plot;
    fleet::Id m_owner;
};

// Milliseconds from before `change` to the end of the connection. One that does not end within ten
// seconds ends the program.
double endsAfter(BrokerScene &scene, RawMqtt &client, const std::function<void()> &change);

} // namespace bailiwick::tests
