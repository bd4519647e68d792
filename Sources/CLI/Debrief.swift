import ArgumentParser

@main struct Debrief: ParsableCommand { func run() { print("debrief") } }
