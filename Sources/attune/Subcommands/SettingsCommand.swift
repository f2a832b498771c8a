import ArgumentParser

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: "Print all settings with their defaults and meanings, as a config file holds them.",
        discussion: "Save it, change what you want, and give it to analyze: attune settings > attune.yaml")

    func run() {
        Terminal.printResult(ConfigFile.template)
    }
}
