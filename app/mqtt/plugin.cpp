// SPDX-License-Identifier: Apache-2.0
// What mosquitto 2.0 calls (plug-in interface 5). The only file that knows its types.
#include "app/mqtt/gate.h"
#include "app/mqtt/replica.h"

#include <mosquitto.h>
#include <mosquitto_broker.h>
#include <mosquitto_plugin.h>

#include <exception>

namespace {

using namespace bailiwick;
using namespace bailiwick::mqtt;

void log(int level, const std::string &text)
{
    mosquitto_log_printf(level, "bailiwick: %s", text.c_str());
}

std::string_view view(const char *text)
{
    return text ? std::string_view(text) : std::string_view();
}

class Plugin
{
public:
    Plugin(mosquitto_plugin_id_t *id, const Settings &settings)
        : m_id(id)
        , m_gate(m_board, {settings.staleness, GateOptions().sweep})
        , m_replica(m_board, m_notes, settings)
        , m_loaded(Board::Steady::now())
    {
    }
    ~Plugin()
    {
        for (const Registration &registration : registrations())
            mosquitto_callback_unregister(m_id, registration.event, registration.callback, nullptr);
    }
    Plugin(const Plugin &) = delete;
    Plugin &operator=(const Plugin &) = delete;

    int listen()
    {
        for (const Registration &registration : registrations()) {
            const int result = mosquitto_callback_register(m_id, registration.event,
                                                           registration.callback, nullptr, this);
            if (result != MOSQ_ERR_SUCCESS)
                return result;
        }
        return MOSQ_ERR_SUCCESS;
    }

private:
    struct Registration
    {
        int event;
        MOSQ_FUNC_generic_callback callback;
    };

    static std::array<Registration, 5> registrations()
    {
        return {{{MOSQ_EVT_BASIC_AUTH, &called<mosquitto_evt_basic_auth, &Plugin::connect>},
                 {MOSQ_EVT_ACL_CHECK, &called<mosquitto_evt_acl_check, &Plugin::check>},
                 {MOSQ_EVT_DISCONNECT, &called<mosquitto_evt_disconnect, &Plugin::disconnected>},
                 {MOSQ_EVT_TICK, &called<mosquitto_evt_tick, &Plugin::tick>},
                 {MOSQ_EVT_RELOAD, &called<mosquitto_evt_reload, &Plugin::reload>}}};
    }

    // No exception may reach the broker, which is written in C; what cannot be answered is refused.
    template<typename Event, int (Plugin::*handle)(Event &)>
    static int called(int, void *event, void *self)
    {
        try {
            return (static_cast<Plugin *>(self)->*handle)(*static_cast<Event *>(event));
        } catch (const std::exception &exception) {
            log(MOSQ_LOG_ERR,
                std::string("Refused after an unexpected fault: ") + exception.what());
            return MOSQ_ERR_ACL_DENIED;
        }
    }

    int connect(mosquitto_evt_basic_auth &event)
    {
        begin();
        Connect wanted;
        wanted.connection = event.client;
        wanted.clientId = view(mosquitto_client_id(event.client));
        wanted.address = view(mosquitto_client_address(event.client));
        wanted.password = view(event.password);
        wanted.clean = mosquitto_client_clean_session(event.client);
        // MQTT 5 tells apart whether a session starts anew and whether it ends with the connection.
        wanted.lasts = !wanted.clean || mosquitto_client_protocol_version(event.client) == mqtt5;
        if (!m_ticks && Board::Steady::now() - m_loaded > silentStart) {
            log(MOSQ_LOG_ERR, "The broker gives no ticks, without which nobody could be "
                              "disconnected: per_listener_settings must be false");
            return MOSQ_ERR_AUTH;
        }
        const auto userName = m_gate.connect(wanted, currentMoment());
        if (!userName) {
            log(MOSQ_LOG_NOTICE, "Refused " + std::string(wanted.clientId) + " from " +
                                     std::string(wanted.address) + ": " + userName.error());
            return MOSQ_ERR_AUTH;
        }
        // From now on it is known by this name, also in what the broker stores.
        if (mosquitto_set_username(event.client, userName->c_str()) != MOSQ_ERR_SUCCESS) {
            m_gate.ended(event.client, wanted.clientId);
            return MOSQ_ERR_AUTH;
        }
        return MOSQ_ERR_SUCCESS;
    }

    int check(mosquitto_evt_acl_check &event)
    {
        Ask ask;
        ask.connection = event.client;
        ask.clientId = view(mosquitto_client_id(event.client));
        ask.userName = view(mosquitto_client_username(event.client));
        ask.hasAddress = mosquitto_client_address(event.client) != nullptr;
        ask.topic = view(event.topic);
        switch (event.access) {
        case MOSQ_ACL_READ:
            ask.wish = Wish::Receive;
            break;
        case MOSQ_ACL_WRITE:
            ask.wish = Wish::Publish;
            break;
        case MOSQ_ACL_SUBSCRIBE:
            ask.wish = Wish::Subscribe;
            break;
        case MOSQ_ACL_UNSUBSCRIBE:
            ask.wish = Wish::Unsubscribe;
            break;
        default:
            return MOSQ_ERR_ACL_DENIED;
        }
        return m_gate.allows(ask, currentMoment()) ? MOSQ_ERR_SUCCESS : MOSQ_ERR_ACL_DENIED;
    }

    int disconnected(mosquitto_evt_disconnect &event)
    {
        m_gate.ended(event.client, view(mosquitto_client_id(event.client)));
        return MOSQ_ERR_SUCCESS;
    }

    // The one place where clients may be kicked: nothing else of the broker is under way.
    int tick(mosquitto_evt_tick &)
    {
        begin();
        m_ticks = true;
        for (const Note &note : m_notes.take())
            log(levelOf(note.level), note.text);
        m_gate.tick(currentMoment(), [](const std::string &clientId, bool withWill) {
            log(MOSQ_LOG_NOTICE, "Disconnecting " + clientId + ": its access has ended");
            mosquitto_kick_client_by_clientid(clientId.c_str(), withWill);
        });
        return MOSQ_ERR_SUCCESS;
    }

    int reload(mosquitto_evt_reload &)
    {
        m_replica.reload();
        return MOSQ_ERR_SUCCESS;
    }

    // Not before the broker runs: it may have become a daemon, another process, after loading.
    void begin()
    {
        if (!m_begun)
            m_replica.start();
        m_begun = true;
    }

    static int levelOf(Note::Level level)
    {
        switch (level) {
        case Note::Level::Notice:
            return MOSQ_LOG_NOTICE;
        case Note::Level::Warning:
            return MOSQ_LOG_WARNING;
        case Note::Level::Error:
            break;
        }
        return MOSQ_LOG_ERR;
    }

    static constexpr int mqtt5 = 5;
    static constexpr std::chrono::seconds silentStart{5};

    mosquitto_plugin_id_t *m_id;
    Board m_board;
    Notes m_notes;
    Gate m_gate;
    Replica m_replica;
    const Board::Steady::time_point m_loaded;
    bool m_begun = false;
    bool m_ticks = false;
};

} // namespace

extern "C" {

__attribute__((visibility("default"))) int mosquitto_plugin_version(int supportedCount,
                                                                    const int *supported)
{
    for (int i = 0; i < supportedCount; ++i) {
        if (supported[i] == MOSQ_PLUGIN_VERSION)
            return MOSQ_PLUGIN_VERSION;
    }
    return -1;
}

__attribute__((visibility("default"))) int
mosquitto_plugin_init(mosquitto_plugin_id_t *id, void **userData, mosquitto_opt *options, int count)
{
    try {
        std::vector<Settings::Option> read;
        for (int i = 0; i < count; ++i)
            read.emplace_back(view(options[i].key), view(options[i].value));
        const auto settings = Settings::read(read);
        if (!settings) {
            log(MOSQ_LOG_ERR, settings.error().toString());
            return MOSQ_ERR_INVAL;
        }
        // What is wrong with the files is better said now than when somebody wants in.
        const auto key = settings->key();
        const auto channels = settings->channels();
        if (!key || !channels) {
            log(MOSQ_LOG_ERR, (key ? channels.error() : key.error()).toString());
            return MOSQ_ERR_INVAL;
        }
        auto plugin = std::make_unique<Plugin>(id, *settings);
        const int result = plugin->listen();
        if (result == MOSQ_ERR_SUCCESS)
            *userData = plugin.release(); // mosquitto_plugin_cleanup() takes it back
        return result;
    } catch (const std::exception &exception) {
        log(MOSQ_LOG_ERR, exception.what());
        return MOSQ_ERR_UNKNOWN;
    }
}

__attribute__((visibility("default"))) int mosquitto_plugin_cleanup(void *userData, mosquitto_opt *,
                                                                    int)
{
    std::unique_ptr<Plugin>(static_cast<Plugin *>(userData)).reset();
    return MOSQ_ERR_SUCCESS;
}

} // extern "C"
